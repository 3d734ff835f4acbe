import { wordsOf } from '../../src/lookup/words.ts';

describe('The words of a text', () => {
  it.each([
    ['Åbenlyst uddannelsesparat', ['åbenlyst', 'uddannelsesparat']],
    ['aabenlyst', ['åbenlyst']],
    ['A\u030abenlyst', ['åbenlyst']],
    ['laese, SKRIVE og regne', ['læse', 'skrive', 'og', 'regne']],
    ['foerste opfoelgning', ['første', 'opfølgning']],
    ['Röd och blå', ['rød', 'och', 'blå']],
    ['café', ['cafe']],
    ['skemaet, firmaerne, firmaer, svaer', ['skemaet', 'firmaerne', 'firmaer', 'svær']],
    ['op\u00adfølgning', ['opfølgning']],
    ['prak\u200btik', ['praktik']],
    ['læse-, skrive- og regnetest', ['læse', 'skrive', 'og', 'regnetest']],
    ['ｐｒａｋｔｉｋ', ['praktik']],
    ['§ 42', ['paragraf', '42']],
    ['fem trin', ['5', 'trin']],
    ['7.252 borgere den 1.1.2015', ['7252', 'borgere', 'den', '1', '1', '2015']],
    ['udd', ['uddannelse']],
    ['unge m tlf', ['unge', 'med', 'telefon']],
    ['14 % i job', ['14', 'procent', 'i', 'job']],
    ['PRAKTIK Ålborg', ['praktik', 'ålborg']],
    ['\u212blborg, \u212aort', ['ålborg', 'kort']],
    ['constructor toString', ['constructor', 'tostring']],
    ['👍 … !?', []],
    ['\ud800praktik\udc00', ['praktik']],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
