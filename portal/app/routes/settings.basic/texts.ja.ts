/** Texts of the page for the basic information. */
export const texts = {
  heading: "基本情報",
};
