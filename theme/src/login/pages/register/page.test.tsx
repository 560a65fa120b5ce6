// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
  type Told,
} from "../../testing/render-page.tsx";

const attribute = (name: string, value = "") => ({
  name,
  value,
  displayName: `\${${name}}`,
  required: true,
  readOnly: false,
  validators: {},
  annotations: {},
});

const show = async (told: Told = {}, errors = {}) => {
  const known = { username: undefined, firstName: undefined, lastName: undefined };
  const attributesByName = { ...known, email: attribute("email"), locale: attribute("locale") };
  return renderPage(
    "register.ftl",
    {
      profile: { attributesByName },
      provenEmailAddress: "hanako@example.jp",
      passwordRequired: true,
      passwordPolicies: { length: 8, maxLength: 64, notEmail: true },
      ...told,
    },
    errors,
  );
};

describe("registration", () => {
  it("ID-3: it asks one question, the password, and says its rules first", async () => {
    const page = await show();
    expect(page.querySelector("h1 label")?.textContent).toBe("パスワードを決めてください");
    const seen = page.querySelectorAll("input:not([type=hidden]):not([hidden])");
    expect(seen).toHaveLength(1);
    const description = descriptionOf(inputNamed(page, "password"));
    expect(description).toContain("8文字以上64文字以下");
    expect(description).toContain("メールアドレスと同じものは使えません");
    expect(inputNamed(page, "password").autocomplete).toBe("new-password");
    expect(inputNamed(page, "locale").value).toBe("ja");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-3: the proven address is sent along, where password managers find it", async () => {
    const email = inputNamed(await show(), "email");
    expect(email.value).toBe("hanako@example.jp");
    expect(email.autocomplete).toBe("username");
  });

  it("PO-12: a password that breaks a rule is told which", async () => {
    const page = await show({}, { password: "パスワードは8文字以上で入力してください。" });
    expect(descriptionOf(inputNamed(page, "password"))).toContain("8文字以上で入力してください");
    expect(page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#password");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-3: another attribute that a realm asks for gets a field of its own", async () => {
    const attributesByName = {
      email: attribute("email"),
      username: undefined,
      firstName: undefined,
      lastName: attribute("lastName"),
    };
    const page = await show({ profile: { attributesByName } });
    expect(page.querySelector('label[for="lastName"]')).not.toBeNull();
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });
});
