// What belongs together: the words that parents, staff and law have for one thing (the council's choice). A concept of a
// need also finds every entry for that need.
import type { Need } from '../vocabulary.ts'

export interface Concept {
  readonly id: string
  /** In full, for "SALT: speech and language therapy". */
  readonly name: string
  readonly need?: Need
  /** Counts wherever it stands. */
  readonly phrases: readonly string[]
  /** Too common in running text: counts when somebody types it, and in names of entries. */
  readonly inNames?: readonly string[]
}

const list = (text: string): readonly string[] => text.split(', ')

/** Every phrase belongs to one concept. The longest phrase wins. `not` stands for every way of saying it. */
export const concepts: readonly Concept[] = [
  {
    id: 'speech-language',
    name: 'talking and understanding (speech and language)',
    need: 'speech-language',
    phrases: list(
      'not talking, not talk, not speaking, not speak, not saying words, not saying anything, not say words, not words, not chatting, not babbling, late talker, late talking, talking late, slow to talk, slow talker, behind with talking, lost words, stopped talking, nonverbal, non verbal, not verbal, pre verbal, preverbal, speech, speech and language, speech delay, language delay, delayed speech, delayed language, speech and language therapy, speech and language therapist, speech therapy, speech therapist, SALT, SLT, SLCN, speech language and communication needs, stammer, stammering, stutter, stuttering, stammers, selective mutism, mute, lisp, hard to understand, unclear speech, not understand words, DLD, developmental language disorder',
    ),
    inNames: list('talk, talking, talker, chat, chatter, language, communication'),
  },
  {
    id: 'social-communication',
    name: 'autism and social communication',
    need: 'social-communication',
    phrases: list(
      'autism, autistic, autism spectrum, autism spectrum disorder, autism spectrum condition, ASD, ASC, asperger, aspergers, neurodivergent, neurodiverse, neurodevelopmental, social communication, eye contact, not answer to name, not respond to name, not responding to name, not turn to name, lining up toys, lines up toys, flapping, hand flapping, not playing with others, plays alone, stimming, PDA, sensory processing, sensory seeking',
    ),
  },
  {
    id: 'learning',
    name: 'learning and development',
    need: 'learning',
    phrases: list(
      'development delay, developmental delay, delayed development, global development delay, global developmental delay, GDD, learning difficulty, learning difficulties, learning disability, learning disabilities, down syndrome, downs syndrome, downs, fragile x, behind for age, behind other children, behind with development, not meeting milestones, missed milestones, milestones, slow development, MLD, SLD, PMLD, profound and multiple learning difficulties',
    ),
    inNames: list('development, learning'),
  },
  {
    id: 'behaviour',
    name: 'behaviour',
    need: 'behaviour',
    phrases: list(
      'behaviour, behaviours, behavior, challenging behaviour, tantrum, meltdown, biting, bites, bite, hitting, hits, kicking, scratching, aggressive, aggression, violent, angry, anger, screaming, naughty, defiant, excluded from nursery, asked to leave nursery',
    ),
  },
  {
    id: 'attention',
    name: 'attention and being very active',
    need: 'attention',
    phrases: list(
      'ADHD, ADD, attention deficit, attention deficit hyperactivity disorder, hyperactive, hyperactivity, concentrate, concentration, not sit still, not concentrate, not concentrating, not listen, not listening, not pay attention, short attention, impulsive',
    ),
    inNames: list('attention'),
  },
  {
    id: 'worry',
    name: 'feelings and worries',
    need: 'worry',
    phrases: list(
      'anxiety, anxious, worry, worries, worried child, separation anxiety, clingy, not leave me, emotional wellbeing, emotional regulation, mental health, SEMH, CAMHS, bereavement, grief, trauma, attachment, shy, withdrawn',
    ),
    inNames: list('feelings, emotions, emotional, wellbeing'),
  },
  {
    id: 'hearing',
    name: 'hearing',
    need: 'hearing',
    phrases: list(
      'deaf, deafness, hearing loss, hearing impairment, hearing impaired, hard of hearing, glue ear, grommets, hearing aid, hearing test, hearing check, not hear, not hearing, audiology, cochlear, teacher of the deaf, BSL, British sign language',
    ),
    inNames: list('hearing'),
  },
  {
    id: 'vision',
    name: 'sight',
    need: 'vision',
    phrases: list(
      'blind, blindness, visual impairment, visually impaired, vision impairment, sight loss, sight impaired, partially sighted, not see, not seeing, squint, lazy eye, eye clinic, eye test, orthoptist, ophthalmology, glasses',
    ),
    inNames: list('sight, vision'),
  },
  {
    id: 'physical',
    name: 'movement and physical disability',
    need: 'physical',
    phrases: list(
      'physical disability, physical disabilities, physically disabled, cerebral palsy, not walking, not walk, not crawling, not crawl, not sitting up, late walker, late walking, wheelchair, mobility, physiotherapy, physiotherapist, physio, occupational therapy, occupational therapist, OT, hypermobility, dyspraxia, clumsy, motor skills, muscular dystrophy, spina bifida, equipment at home, splints, standing frame',
    ),
    inNames: list('walking, movement, physical'),
  },
  {
    id: 'medical',
    name: 'health and medical conditions',
    need: 'medical',
    phrases: list(
      'medical condition, medical conditions, medical needs, epilepsy, epileptic, seizure, seizures, fits, diabetes, diabetic, asthma, allergy, allergies, anaphylaxis, epipen, heart condition, cystic fibrosis, tube feeding, tube fed, gastrostomy, tracheostomy, oxygen, life limiting, palliative, hospice, premature, born early, community nurse, paediatrician, complex needs, rare condition, medicines at nursery',
    ),
    inNames: list('medical, health'),
  },
  {
    id: 'sleep',
    name: 'sleep',
    need: 'sleep',
    phrases: list(
      'sleep, sleeping, not sleeping, not sleep, bedtime, wakes up at night, awake all night, night waking',
    ),
  },
  {
    id: 'eating',
    name: 'eating and feeding',
    need: 'eating',
    phrases: list(
      'not eating, not eat, fussy eating, fussy eater, picky eating, picky eater, ARFID, feeding difficulties, feeding problems, swallowing, choking, dysphagia, weaning, dietitian, eating problems',
    ),
    inNames: list('eating, feeding, food, mealtimes'),
  },
  {
    id: 'toilet',
    name: 'toilet training',
    need: 'toilet',
    phrases: list(
      'toilet training, toilet trained, toileting, potty, potty training, not potty trained, nappy, nappies, continence, incontinence, wetting, bedwetting, soiling, constipation, constipated, bladder and bowel, poo',
    ),
    inNames: list('toilet'),
  },
  {
    id: 'parents',
    name: 'support for parents and carers',
    need: 'parents',
    phrases: list(
      'parent carer forum, parent forum, PCF, parent group, parents group, parent support, support for parents, parenting course, parenting programme, carer group, carers group, support group, other parents, other mums, other dads, meet other parents, early bird, earlybird, incredible years, triple p, lonely, struggling parent, fathers group, dads group, siblings group',
    ),
    inNames: list('parenting, parents, carers'),
  },
  {
    id: 'impartial-advice',
    name: 'information, advice and support service (SENDIASS)',
    phrases: list(
      'SENDIASS, SENDIAS, SEND IASS, SEND IAS, SENDIASS service, IASS, IAS service, parent partnership, information advice and support, information advice and support service, special educational needs and disabilities information advice and support service, impartial advice, independent advice',
    ),
  },
  {
    id: 'ehc-plan',
    name: 'education, health and care plan (EHC plan)',
    phrases: list(
      'EHCP, EHC plan, EHC plans, EHC, EHC needs assessment, EHCNA, education health and care plan, education health and care needs assessment, education health care plan, statutory assessment, statement of special educational needs',
    ),
  },
  {
    id: 'identification',
    name: 'finding out about needs, and SEN support',
    phrases: list(
      'SEN support, SEND support, graduated approach, assess plan do review, APDR, early identification, assessment of needs, diagnosis, diagnosed, diagnostic',
    ),
  },
  {
    id: 'inclusion-funding',
    name: 'money for extra help in a setting',
    phrases: list(
      'SENIF, SEN inclusion fund, SEND inclusion fund, inclusion fund, inclusion funding, top up funding, top up, high needs funding, high needs, disability access fund, DAF, early years pupil premium, EYPP',
    ),
  },
  {
    id: 'benefits',
    name: 'benefits for a disabled child',
    phrases: list(
      'DLA, disability living allowance, carers allowance, family fund, benefits, blue badge, disabled facilities grant, universal credit',
    ),
  },
  {
    id: 'childcare-hours',
    name: 'funded childcare hours',
    phrases: list(
      'free childcare, funded childcare, funded hours, free hours, 15 hours, 30 hours, funded place, free nursery place, childcare funding, help with childcare costs, tax free childcare, early education funding, nursery funding',
    ),
  },
  {
    id: 'health-visitor',
    name: 'health visitor',
    phrases: list('health visitor, health visitors, health visiting, HV, 0 to 19, 0 19 service, child health clinic'),
  },
  {
    id: 'two-year-review',
    name: 'health and development review at 2 to 3 years',
    phrases: list(
      'two year check, 2 year check, two year review, 2 year review, progress check at age two, integrated review, ages and stages, ASQ, development check, development review, developmental check, developmental review, health and development review, progress check',
    ),
  },
  { id: 'portage', name: 'Portage home visiting', phrases: list('portage, home visiting, learning at home') },
  {
    id: 'senco',
    name: 'special educational needs co-ordinator (SENCO)',
    phrases: list(
      'SENCO, SENCo, SENDCO, special educational needs coordinator, special needs coordinator, inclusion coordinator',
    ),
  },
  {
    id: 'area-senco',
    name: 'Area SENCO service',
    phrases: list(
      'area SENCO, early years SENCO team, inclusion officer, inclusion team, early years inclusion, advisory teacher, specialist teacher, early years team',
    ),
  },
  {
    id: 'educational-psychology',
    name: 'educational psychologist',
    phrases: list('educational psychologist, educational psychology, ed psych, EP service, psychologist'),
  },
  {
    id: 'short-breaks',
    name: 'short breaks',
    phrases: list('short break, short breaks, respite, break from caring, time off from caring, family break'),
  },
  {
    id: 'nursery',
    name: 'nurseries and pre-schools',
    phrases: list(
      'nursery, nurseries, preschool, pre school, playgroup, play group, daycare, day care, creche, nursery school',
    ),
  },
  { id: 'childminder', name: 'childminders', phrases: list('childminder, child minder, childminding, child minding') },
  {
    id: 'stay-and-play',
    name: 'stay and play groups',
    phrases: list(
      'stay and play, stay play, toddler group, baby group, baby and toddler, mother and toddler, parent and toddler, messy play, sensory play, sensory room, sensory group, soft play, play session',
    ),
  },
  {
    id: 'family-hub',
    name: "family hubs and children's centres",
    phrases: list('family hub, childrens centre, children centre, sure start, family centre, early help'),
  },
  {
    id: 'starting-school',
    name: 'starting school',
    phrases: list(
      'starting school, start school, school place, school places, reception class, reception place, moving to school, transition to school, deferred entry, summer born, transition',
    ),
  },
  {
    id: 'disagreements',
    name: 'complaints, mediation and appeals',
    phrases: list(
      'complain, complaint, mediation, disagreement resolution, tribunal, appeal, appeals, refused assessment, said no, not happy with',
    ),
  },
  {
    id: 'transport',
    name: 'getting there',
    phrases: list('transport, school bus, taxi to nursery, travel to nursery, travel help'),
  },
  {
    id: 'makaton',
    name: 'Makaton and signing',
    phrases: list('makaton, signing, sign language, signs, baby signing, PECS, visual timetable'),
  },
  {
    id: 'english-additional',
    name: 'English as an additional language',
    phrases: list(
      'EAL, english as an additional language, bilingual, speaks another language, two languages, interpreter',
    ),
  },
  {
    id: 'send',
    name: 'special educational needs and disabilities (SEND)',
    phrases: list(
      'SEN, SEND, special needs, special educational needs, special educational needs and disabilities, additional needs, disabled, disability, disabilities',
    ),
  },
]
