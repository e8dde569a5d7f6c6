// Guides of the demo about moving, sleeping, eating and the toilet.
import type { Written } from './written.ts'

const everywhere = ['everywhere'] as const
const nobodyDecides = 'Nobody decides. This guide is for everyone.'

export const bodyGuides: readonly Written[] = [
  {
    key: 'guide-walking',
    kind: 'guide',
    title: "My child isn't walking yet",
    by: 'health',
    summary: 'When to ask for help with sitting, crawling and walking, and what to try at home.',
    who: 'Parents and carers of babies and children under 3.',
    ages: [6, 47],
    needs: ['physical'],
    what: 'Most children walk by 18 months. Some need more time. Ask for help if you are worried at any age.',
    sections: [
      [
        'What to do today',
        'Ring your health visitor if your child does not sit at 9 months or walk at 18 months.\nIf your child can no longer do something that they could do before, ring your GP now.',
      ],
      [
        'At home',
        'Let your child play on the floor with bare feet.\nPut a toy just out of reach.\nDo not use a baby walker.',
      ],
    ],
    ways: ['parent'],
    decided: nobodyDecides,
    telephone: '01632 960121',
    anywhere: everywhere,
    checkedDaysAgo: 140,
  },
  {
    key: 'guide-sleep',
    kind: 'guide',
    title: 'My child does not sleep',
    by: 'hubs',
    summary: 'A calm way to bed, what to do at three in the morning, and who can help.',
    who: 'Parents and carers of children under 6.',
    ages: [6, 71],
    needs: ['sleep', 'parents'],
    what: 'Many children with extra needs sleep badly. You are not doing it wrong. Small steps, kept up for two weeks, work best.',
    sections: [
      [
        'Before bed',
        'Screens off an hour before.\nThe same four steps each night: bath, drink, book, bed.\nKeep the room dark and cool.',
      ],
      [
        'In the night',
        'Go in, say one short thing, and go out again.\nDo the same each time, even when you are tired.',
      ],
      ['When to ask for help', 'Ask if your child snores loudly or stops breathing. Tell your GP that day.'],
    ],
    ways: ['parent'],
    decided: nobodyDecides,
    anywhere: everywhere,
    checkedDaysAgo: 88,
  },
  {
    key: 'guide-eating',
    kind: 'guide',
    title: 'My child eats only a few foods',
    also: ['Fussy eating'],
    by: 'health',
    summary: 'How to make meals calm, and when to ask for help with eating.',
    who: 'Parents and carers of children from 1 to 5 years.',
    ages: [12, 71],
    needs: ['eating'],
    what: 'Lots of toddlers turn food down. Some children find smells or lumps very hard. Do not force it: it makes food scary.',
    sections: [
      [
        'At the table',
        'Put one food that your child likes on each plate.\nLet your child touch and smell new food.\nEat together. Say little about the food.',
      ],
      ['When to ask for help', 'Ring your health visitor if your child coughs or chokes on food, or loses weight.'],
    ],
    ways: ['parent'],
    decided: nobodyDecides,
    telephone: '01632 960121',
    anywhere: everywhere,
    checkedDaysAgo: 47,
  },
  {
    key: 'guide-toilet',
    kind: 'guide',
    title: 'Toilet training when your child needs more time',
    by: 'hubs',
    summary: 'How to begin, what a nursery must do, and who gives advice.',
    who: 'Parents and carers of children from 18 months to 5 years.',
    ages: [18, 71],
    needs: ['toilet'],
    what: 'A child does not have to be dry to start nursery. A nursery must not turn your child away because of nappies.',
    sections: [
      [
        'To begin',
        'Change nappies in the bathroom.\nSit your child on the potty after meals.\nPraise the sitting, not just the result.',
      ],
      ['When to ask for help', 'Ask if it hurts, if there is blood, or if your child holds on for days.'],
    ],
    ways: ['parent'],
    decided: nobodyDecides,
    anywhere: everywhere,
    checkedDaysAgo: 102,
  },
]
