// The one public address: which path goes to the functions and which to files. It changes with the portal's files.
import { openApi } from '@senco/contract/openapi'
import { Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'
import { acknowledgeDeployment, acknowledgeWeb } from './acknowledgements.ts'
import type { Contract } from './contract.ts'
import { openDataEdge, openDataMaxAge, openDataMethods, openDataPrefix } from './open-data.ts'
import type { Settings } from './settings.ts'
import { webHeaders } from './web-headers.ts'

export interface WebStackProps extends StackProps {
  readonly settings: Settings
  readonly contract: Contract
  readonly api: HttpApi
  /** The built portal; its addresses begin with /portal. */
  readonly portalBundle: string
  /** Styles, fonts and pictures of the public pages; their addresses begin with /assets. */
  readonly siteAssets?: string
}

/** The portal is one page: an address inside it without a file's ending is that page. */
const onePage = `function handler(event) {
  var request = event.request
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = '/portal/index.html'
  return request
}`

export class WebStack extends Stack {
  private readonly props: WebStackProps

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props)
    this.props = props
    const logs = this.bucket('logs', ObjectOwnership.BUCKET_OWNER_PREFERRED)
    const files = this.bucket('files', ObjectOwnership.BUCKET_OWNER_ENFORCED, logs)
    const distribution = this.distribution(files, logs)
    this.deploy(files, distribution)
    acknowledgeWeb({ logs, distribution, hasFirewall: props.settings.webAclArn !== undefined })
  }

  private bucket(name: string, objectOwnership: ObjectOwnership, logs?: Bucket): Bucket {
    return new Bucket(this, name, {
      objectOwnership,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(logs === undefined
        ? { lifecycleRules: [{ expiration: Duration.days(90) }] }
        : { serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'files/' }),
    })
  }

  private distribution(files: Bucket, logs: Bucket): Distribution {
    const { settings } = this.props
    const dynamic = this.toFunctions()
    const uncached: BehaviorOptions = {
      ...dynamic,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    }
    const fromFiles = this.fromFiles(files)
    const portal: BehaviorOptions = {
      ...fromFiles,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.edge() }],
    }
    const openData = this.openData(dynamic)
    return new Distribution(this, 'site', {
      domainNames: [settings.domainName],
      certificate: Certificate.fromCertificateArn(this, 'certificate', settings.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'site/',
      ...(settings.webAclArn === undefined ? {} : { webAclId: settings.webAclArn }),
      defaultBehavior: dynamic,
      additionalBehaviors: {
        '/api/openapi.json': fromFiles,
        '/api/*': uncached,
        '/auth/*': uncached,
        // Each calendar address is one person's, and says what it has already by If-None-Match.
        '/calendar/*': uncached,
        [openDataPrefix]: openData,
        [`${openDataPrefix}/*`]: openData,
        '/portal': portal,
        '/portal/*': portal,
        '/assets/*': fromFiles,
      },
    })
  }

  /** Public pages: cached as long as each page says, the same for everybody, so no cookie goes in. */
  private toFunctions(): BehaviorOptions {
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', this.props.api.apiEndpoint)))
    const cachePolicy = new CachePolicy(this, 'as-the-page-says', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    })
    const originRequestPolicy = new OriginRequestPolicy(this, 'without-cookies', {
      headerBehavior: OriginRequestHeaderBehavior.allowList(
        ...['accept', 'origin', 'sec-fetch-site'],
        // Behind CloudFront the caller's address is CloudFront's own; comments are counted by the true one.
        'CloudFront-Viewer-Address',
      ),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      cookieBehavior: OriginRequestCookieBehavior.none(),
    })
    return {
      origin,
      cachePolicy,
      originRequestPolicy,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    }
  }

  /** Every answer, also those that CloudFront or the API give without asking a function. */
  private openData(dynamic: BehaviorOptions): BehaviorOptions {
    const code = FunctionCode.fromInline(openDataEdge)
    const edge = new EdgeFunction(this, 'open-data', { code, runtime: FunctionRuntime.JS_2_0 })
    return {
      ...dynamic,
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'open-to-all', {
        corsBehavior: {
          accessControlAllowOrigins: ['*'],
          accessControlAllowMethods: [...openDataMethods],
          accessControlAllowHeaders: ['*'],
          accessControlExposeHeaders: ['*'],
          accessControlAllowCredentials: false,
          accessControlMaxAge: Duration.seconds(openDataMaxAge),
          originOverride: true,
        },
      }),
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: edge }],
    }
  }

  private fromFiles(files: Bucket): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: webHeaders(this),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    }
  }

  private edge(): EdgeFunction {
    return new EdgeFunction(this, 'one-page', {
      code: FunctionCode.fromInline(onePage),
      runtime: FunctionRuntime.JS_2_0,
    })
  }

  private deploy(files: Bucket, distribution: Distribution): void {
    const put = (id: string, prefix: string, source: ReturnType<typeof Source.asset>, cacheControl: CacheControl[]) =>
      new BucketDeployment(this, id, {
        destinationBucket: files,
        destinationKeyPrefix: prefix,
        sources: [source],
        cacheControl,
        // Those who have an older page open still find its files.
        prune: false,
        distribution,
        distributionPaths: [`/${prefix}*`],
      })
    const soon = [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(5))]
    put('portal-files', 'portal/', Source.asset(this.props.portalBundle), soon)
    put('api-description', 'api/', Source.jsonData('openapi.json', openApi(this.props.contract)), soon)
    if (this.props.siteAssets !== undefined) put('site-files', 'assets/', Source.asset(this.props.siteAssets), soon)
    acknowledgeDeployment(this, files)
  }
}
