export const copyPaste = {
  'copy-paste.on-copy.validation.clipboard-not-supported.description':
    'Aby skopiować treść, zezwól tej stronie na dostęp do schowka w ustawieniach przeglądarki i spróbuj ponownie.',
  'copy-paste.on-copy.validation.clipboard-not-supported.title': 'Brak dostępu do schowka',
  'copy-paste.on-copy.validation.no-value.title': 'Pole jest puste, nie ma czego skopiować',
  'copy-paste.on-paste.validation.array-type-incompatible.description':
    'Na tej liście nie może być wartości typu „{{type}}”',
  'copy-paste.on-paste.validation.array-value-incompatible.description':
    'Na tej liście nie może być wartości typu „{{type}}”',
  'copy-paste.on-paste.validation.clipboard-empty.title': 'Schowek jest pusty',
  'copy-paste.on-paste.validation.clipboard-invalid.title': 'Tej zawartości schowka nie można wkleić',
  'copy-paste.on-paste.validation.image-file-incompatible.description':
    '„{{sourceSchemaType}}” nie może być w polu „{{targetSchemaType}}”',
  'copy-paste.on-paste.validation.mime-type-incompatible.description':
    'To pole nie przyjmuje plików typu „{{mimeType}}”',
  'copy-paste.on-paste.validation.mime-type-validation-failed.description': 'Nie udało się sprawdzić typu pliku',
  'copy-paste.on-paste.validation.primitive-type-incompatible.description':
    'W tym polu nie może być wartości typu „{{type}}”',
  'copy-paste.on-paste.validation.read-only-fields-skipped-truncated.description':
    'Pominięto pola tylko do odczytu: {{fieldNames}} i inne ({{count}})',
  'copy-paste.on-paste.validation.read-only-fields-skipped.description':
    'Pominięto pola tylko do odczytu: {{fieldNames}}',
  'copy-paste.on-paste.validation.read-only-target.description': 'Tego pola nie można zmieniać',
  'copy-paste.on-paste.validation.reference-filter-incompatible.description':
    'W tym polu nie można wskazać tego dokumentu',
  'copy-paste.on-paste.validation.reference-type-incompatible.description':
    'Nie można wskazać dokumentu typu „{{sourceReferenceType}}”. To pole przyjmuje typy: „{{targetReferenceTypes}}”',
  'copy-paste.on-paste.validation.reference-validation-failed.description': 'Wskazany dokument „{{ref}}” nie istnieje',
  'copy-paste.on-paste.validation.schema-type-incompatible.description':
    'Skopiowanej treści nie można wkleić w pole tego rodzaju',
  'copy-paste.on-paste.validation.string-value-incompatible.description':
    'Wartość „{{value}}” nie jest jedną z dozwolonych: „{{allowedStrings}}”',
}
