/** Texts of the page for the district. */
export const texts = {
  heading: "お住まいの地区",
  lead: "地区ごとのお知らせに使います。市外にお住まいの方もお選びいただけます。",
};
