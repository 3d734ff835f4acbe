/** The Danish words about putting in the last note. */
export const pasteLabels = {
  title: 'Indsæt sidste notat',
  another: 'Indsæt et andet notat',
  intro:
    'Kopiér hele det sidste notat fra fagsystemet, og sæt det ind her. Jeg læser kun det, I aftalte, og det, der stod åbent. Resten gemmer jeg ikke.',
  field: 'Sidste notat',
  read: 'Læs notatet',
};
