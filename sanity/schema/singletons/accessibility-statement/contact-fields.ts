import {defineField} from 'sanity'

import {checkPhone} from '../../validation/contact.ts'

export const contactFields = [
  defineField({
    name: 'contactName',
    title: 'Osoba lub komórka do kontaktu',
    type: 'string',
    group: 'contact',
    validation: (rule) => rule.required().error('Podaj, kto odpowiada na zgłoszenia w sprawie dostępności.'),
  }),
  defineField({
    name: 'email',
    title: 'E-mail',
    type: 'email',
    group: 'contact',
    validation: (rule) => rule.required().error('Podaj poprawny adres e-mail do zgłoszeń.'),
  }),
  defineField({
    name: 'phone',
    title: 'Telefon',
    type: 'string',
    group: 'contact',
    validation: (rule) => rule.required().custom(checkPhone).error('Podaj numer telefonu do zgłoszeń.'),
  }),
  defineField({
    name: 'architecture',
    title: 'Dostępność architektoniczna',
    type: 'simpleText',
    group: 'contact',
    description: 'Adres siedziby, dojście, wejścia, windy, toalety, pies asystujący, pętla indukcyjna.',
    validation: (rule) => rule.required().error('Opisz dostępność siedziby, zaczynając od jej adresu.'),
  }),
  defineField({
    name: 'architectureUrl',
    title: 'Adres osobnego opisu dostępności architektonicznej',
    type: 'url',
    group: 'contact',
  }),
  defineField({
    name: 'communication',
    title: 'Dostępność komunikacyjno-informacyjna',
    type: 'simpleText',
    group: 'contact',
    description: 'Napisz także, czy można skorzystać z tłumacza polskiego języka migowego online.',
    validation: (rule) => rule.required().error('Opisz, jak można się z Wami porozumieć, także w języku migowym.'),
  }),
  defineField({
    name: 'applications',
    title: 'Aplikacje mobilne',
    type: 'simpleText',
    group: 'contact',
    description: 'Tylko jeśli podmiot ma aplikacje mobilne: nazwa, system i odnośnik do deklaracji każdej z nich.',
  }),
]
