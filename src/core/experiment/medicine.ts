/** Words for medicine, and names that are in wide use (this project's own list). */
const MEDICINE = new RegExp(
  String.raw`\b(${[
    'medicines?',
    'medications?',
    'meds',
    'drugs?',
    'pills?',
    'tablets',
    'capsules?',
    'pain[- ]?killers?',
    'nsaids?',
    'anti-?inflammator(y|ies)',
    'muscle relaxants?',
    'sleeping (pill|tablet|aid)s?',
    'anti-?depressants?',
    'opioids?',
    '(cortico)?steroids?',
    'injections?',
    'ibuprofen',
    'naproxen',
    'paracetamol',
    'acetaminophen',
    'diclofenac',
    'aspirin',
    'codeine',
    'tramadol',
    'celecoxib',
    'etoricoxib',
    'metamizole?',
    'gabapentin',
    'pregabalin',
    'amitriptyline',
    'duloxetine',
    'diazepam',
    'nurofen',
    'advil',
    'aleve',
    'tylenol',
    'panadol',
    'voltar(en|ol)',
  ].join('|')})\b`,
  'i',
);

/** Whether words name medicine, about which nobody but a doctor or a pharmacist decides. */
export function namesMedicine(words: string): boolean {
  return MEDICINE.test(words);
}
