/** Choosing a password. */
export const passwords = {
  notMatchPasswordMessage: "2つのパスワードが同じではありません。",
  invalidPasswordConfirmMessage: "2つのパスワードが同じではありません。",
  invalidPasswordExistingMessage: "いまのパスワードが正しくありません。",
  invalidPasswordMinLengthMessage: "パスワードは{0}文字以上で入力してください。",
  invalidPasswordMaxLengthMessage: "パスワードは{0}文字以下で入力してください。",
  invalidPasswordMinDigitsMessage: "パスワードには数字を{0}文字以上入れてください。",
  invalidPasswordMinLowerCaseCharsMessage: "パスワードには英小文字を{0}文字以上入れてください。",
  invalidPasswordMinUpperCaseCharsMessage: "パスワードには英大文字を{0}文字以上入れてください。",
  invalidPasswordMinSpecialCharsMessage: "パスワードには記号を{0}文字以上入れてください。",
  invalidPasswordNotUsernameMessage: "メールアドレスと同じパスワードは使えません。",
  invalidPasswordNotEmailMessage: "メールアドレスと同じパスワードは使えません。",
  invalidPasswordNotContainsUsernameMessage: "メールアドレスを含むパスワードは使えません。",
  invalidPasswordHistoryMessage: "最近使ったパスワードは使えません。別のものにしてください。",
  invalidPasswordBlacklistedMessage:
    "このパスワードは推測されやすいため使えません。別のものにしてください。",
  invalidPasswordRegexPatternMessage: "このパスワードは使えません。別のものにしてください。",
  invalidPasswordGenericMessage: "このパスワードは使えません。別のものにしてください。",
  updatePasswordMessage: "続けるには、新しいパスワードを設定してください。",
  resetPasswordMessage: "新しいパスワードを設定してください。",
  accountPasswordUpdatedMessage: "パスワードを変更しました。",
} as const;
