/** Puts a value into a form, into a hidden field made for it where the form has none of that name. */
export function setField(form: HTMLFormElement | null, name: string, value: string): void {
  let input = form?.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!input) {
    input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    form?.append(input);
  }
  input.value = value;
}
