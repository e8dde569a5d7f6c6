// Guides of the demo for the first worries that parents search for at night: talking, autism and behaviour.
import type { Written } from './written.ts'

const everywhere = ['everywhere'] as const
const nobodyDecides = 'Nobody decides. This guide is for everyone.'

export const talkingGuides: readonly Written[] = [
  {
    key: 'guide-talking',
    kind: 'guide',
    title: "My child isn't talking yet",
    also: ['Late talkers', 'Worried about speech'],
    by: 'early-years',
    summary: 'What you can do today if your child says few words or none. You can ask for help yourself.',
    who: 'Parents and carers of children from 18 months to 5 years.',
    ages: [12, 59],
    needs: ['speech-language'],
    what: 'Children start to talk at different times. If you are worried, you do not have to wait and see.',
    sections: [
      [
        'What to do today',
        'Ring your health visitor on 01632 960121. Say what your child can say and do.\nAsk for a hearing check. Glue ear is common, and it makes words hard to hear.\nIf your child goes to a nursery, talk to the person there who leads on extra help. This is the special educational needs co-ordinator (SENCO).',
      ],
      [
        'If your child goes to a nursery or childminder',
        'Ask for a chat with the key person and the SENCO. Ask what they have seen.\nThey can start a plan with you this week. They do not have to wait for anyone.\nThey can ask the Early Years Team to visit. You say yes or no to that.',
      ],
      [
        'If your child does not go to a nursery',
        'Your health visitor can come to your home.\nGo to a talking drop-in. You can just turn up, and you see a therapist there.\nSome two-year-olds can have free hours at a nursery. Ring the Family Hubs on 01632 960130 to ask.',
      ],
      [
        'At home',
        'Get down to where your child can see your face.\nTalk about what your child is looking at. Use short words.\nCount to ten in your head and wait. Your child needs time to answer.\nTurn the screen off for a while each day and play.\nSpeak the language that you know best.',
      ],
    ],
    ways: ['parent'],
    steps: ['Ring your health visitor.', 'Ask for a hearing check.', 'Go to a drop-in near you, or ask your nursery.'],
    decided: nobodyDecides,
    languages: ['en', 'pl'],
    telephone: '01632 960121',
    anywhere: everywhere,
    checkedDaysAgo: 24,
  },
  {
    key: 'guide-autism',
    kind: 'guide',
    title: 'I think my child may be autistic',
    also: ['Autism: first steps'],
    by: 'early-years',
    summary: 'What to do first, who to ask, and the help that you can have before any test.',
    who: 'Parents and carers of children under 5.',
    ages: [12, 71],
    needs: ['social-communication'],
    what: 'Autistic children see and feel the world in their own way. Some like the same play again and again. Some find noise or change very hard.',
    sections: [
      [
        'What to do today',
        'Write down what you see and when. A short film on your phone helps too.\nTalk to your health visitor, or to your nursery. Tell them what worries you.\nAsk for a hearing check. A child who does not turn round may not hear well.',
      ],
      [
        'If your child goes to a nursery',
        'Ask what helps your child there: a quiet corner, a picture of what comes next, fewer words.\nAsk for the same things at home and at nursery.',
      ],
      [
        'If your child does not go to a nursery',
        'Go to a stay and play with few people in it. You can leave when you like.\nAsk Portage to come to your home.',
      ],
      [
        'The check for autism',
        'Your health visitor or GP can ask for it with you. A team looks at your child over a few visits. It takes time, so ask what can start now.',
      ],
    ],
    ways: ['parent'],
    decided: nobodyDecides,
    telephone: '01632 960121',
    anywhere: everywhere,
    checkedDaysAgo: 61,
  },
  {
    key: 'guide-behaviour',
    kind: 'guide',
    title: 'My child hits, bites or has big tantrums',
    also: ['Behaviour: what helps'],
    by: 'hubs',
    summary: 'Why young children lash out, what to do in the moment, and where to get help.',
    who: 'Parents and carers of children from 1 to 5 years.',
    ages: [12, 71],
    needs: ['behaviour', 'attention'],
    what: 'Most small children hit or bite at times. They feel a lot and have few words for it. It is not your fault. With time and help it gets better.',
    sections: [
      [
        'In the moment',
        'Stay close and keep your voice low.\nSay one short thing: "I will not let you bite."\nMove other children, not yours, if you can.\nTalk about it later, when all is calm.',
      ],
      [
        'Look for why',
        'Is it before food or sleep? Is it loud? Did a plan change?\nWrite it down for a week. You will often see a pattern.',
      ],
      ['When to ask for help', 'Ask when it happens most days, when someone gets hurt, or when you are worn out.'],
    ],
    ways: ['parent'],
    steps: ['Ring a family hub.', 'Tell your nursery what works at home.'],
    decided: nobodyDecides,
    anywhere: everywhere,
    checkedDaysAgo: 118,
  },
]
