/** Texts of the page for the interests. */
export const texts = {
  heading: "興味のある分野",
  lead: "お知らせを受け取りたい分野を、いくつでも選べます。いつでも変えられます。",
};
