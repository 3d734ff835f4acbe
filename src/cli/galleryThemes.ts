/** The colours of one of Teams' themes, as far as cards use them. */
export type Theme = {
  name: 'light' | 'dark' | 'contrast';
  page: string;
  card: string;
  line: string;
  text: string;
  subtle: string;
  accent: string;
  emphasis: string;
  warning: string;
  attention: string;
  field: string;
  primary: string;
  onPrimary: string;
  destructive: string;
};

const light: Theme = {
  name: 'light',
  page: '#f5f5f5',
  card: '#ffffff',
  line: '#d1d1d1',
  text: '#242424',
  subtle: '#616161',
  accent: '#5b5fc7',
  emphasis: '#f5f5f5',
  warning: '#fbf6d9',
  attention: '#fcf4f6',
  field: '#ffffff',
  primary: '#5b5fc7',
  onPrimary: '#ffffff',
  destructive: '#c4314b',
};

const dark: Theme = {
  name: 'dark',
  page: '#141414',
  card: '#292929',
  line: '#666666',
  text: '#ffffff',
  subtle: '#adadad',
  accent: '#9299f7',
  emphasis: '#1f1f1f',
  warning: '#463100',
  attention: '#3e1f25',
  field: '#1f1f1f',
  primary: '#4f52b2',
  onPrimary: '#ffffff',
  destructive: '#f9526b',
};

/** Made by hand after Teams' high contrast: black, white, yellow for what can be pressed, and lines instead of shades. */
const contrast: Theme = {
  name: 'contrast',
  page: '#000000',
  card: '#000000',
  line: '#ffffff',
  text: '#ffffff',
  subtle: '#ffffff',
  accent: '#ffff01',
  emphasis: '#000000',
  warning: '#000000',
  attention: '#000000',
  field: '#000000',
  primary: '#1aebff',
  onPrimary: '#000000',
  destructive: '#ffff01',
};

/** The three themes a card must be readable in. */
export const themes: readonly Theme[] = [light, dark, contrast];

const pair = (value: string) => ({ default: value, subtle: value });

/** A host config modelled on Teams in a theme: sizes, spacings and colours. */
export function hostConfig({ text, subtle, accent, destructive, line, ...box }: Theme) {
  const colours = {
    default: { default: text, subtle },
    dark: { default: text, subtle },
    light: { default: text, subtle },
    accent: pair(accent),
    good: pair('#92c353'),
    warning: pair('#f8d22a'),
    attention: pair(destructive),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours });
  const label = { size: 'default', weight: 'bolder', color: 'default', isSubtle: false, suffix: ' *' };
  return {
    fontFamily: "'Segoe UI', 'Liberation Sans', Arial, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: line },
    inputs: { label: { inputSpacing: 'small', optionalInputs: label, requiredInputs: label } },
    containerStyles: {
      default: style(box.card),
      emphasis: style(box.emphasis),
      warning: style(box.warning),
      attention: style(box.attention),
      accent: style(box.emphasis),
      good: style(box.emphasis),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      spacing: 'default',
    },
  };
}
