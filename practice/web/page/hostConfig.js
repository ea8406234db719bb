const text = { default: "#242424", subtle: "#616161" };
const foregroundColors = {
  default: text,
  dark: text,
  light: { default: "#ffffff", subtle: "#f0f0f0" },
  accent: { default: "#5b5fc7", subtle: "#5b5fc7" },
  good: { default: "#0e700e", subtle: "#0e700e" },
  warning: { default: "#8a4b00", subtle: "#8a4b00" },
  attention: { default: "#b10e1c", subtle: "#b10e1c" },
};
const style = (backgroundColor, borderColor = backgroundColor) => ({ backgroundColor, borderColor, foregroundColors });

const sans = '"Segoe UI", -apple-system, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
const fontType = (fontFamily) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
});

/** How Teams draws cards on a light ground: its sizes, distances and colours, as far as they are known. */
export const hostConfig = {
  hostCapabilities: { capabilities: null },
  supportsInteractivity: true,
  fontFamily: sans,
  fontTypes: { default: fontType(sans), monospace: fontType("Consolas, monospace") },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageBaseUrl: null,
  imageSizes: { small: 32, medium: 52, large: 100 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  containerStyles: {
    default: style("#ffffff"),
    emphasis: style("#f5f5f5"),
    accent: style("#eef0fb"),
    good: style("#eaf5ea"),
    warning: style("#fdf3e3"),
    attention: style("#fdf0f1"),
  },
  actions: {
    maxActions: 6,
    spacing: "Medium",
    buttonSpacing: 8,
    showCard: { actionMode: "Inline", inlineTopMargin: 12, style: "emphasis" },
    preExpandSingleShowCardAction: false,
    actionsOrientation: "Horizontal",
    actionAlignment: "Left",
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: "Medium", maxImageHeight: 100 },
  factSet: {
    title: { size: "Default", color: "Default", isSubtle: true, weight: "Default", wrap: true, maxWidth: 160 },
    value: { size: "Default", color: "Default", isSubtle: false, weight: "Default", wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      requiredInputs: { weight: "Bolder", suffix: " *", suffixColor: "Attention" },
      optionalInputs: { weight: "Bolder" },
      inputSpacing: "Small",
    },
    errorMessage: { color: "Attention", weight: "Default", spacing: "Small" },
  },
};
