// The three tables and the key of the child zone. It changes when what is kept changes, and outlives all other stacks.
import { type TableName, tableShapes } from '@senco/store/tables'
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableName, TableV2>>

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props)
    this.tables = {
      service: this.table('service'),
      child: this.table('child'),
      offer: this.table('offer'),
    }
  }

  private table(name: TableName): TableV2 {
    const shape = tableShapes.find((known) => known.name === name)
    if (shape === undefined) throw new Error(`The store describes no table "${name}"`)
    const string = (key: string) => ({ name: key, type: AttributeType.STRING })
    return new TableV2(this, name, {
      partitionKey: string(shape.partitionKey),
      sortKey: string(shape.sortKey),
      globalSecondaryIndexes: shape.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: string(index.partitionKey),
        sortKey: string(index.sortKey),
      })),
      billing: Billing.onDemand(),
      timeToLiveAttribute: shape.timeToLive,
      ...(shape.stream ? { dynamoStream: StreamViewType.NEW_IMAGE } : {}),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: shape.ownKey
        ? TableEncryptionV2.customerManagedKey(this.key(name))
        : TableEncryptionV2.awsManagedKey(),
    })
  }

  private key(name: TableName): Key {
    return new Key(this, `${name}-key`, {
      description: `Records in the ${name} table`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
