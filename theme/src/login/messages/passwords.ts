import { defineTexts } from "../texts/define.ts";

/** Choosing a password. */
export const passwords = defineTexts({
  ja: {
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
  },
  easy: {
    notMatchPasswordMessage: "2つの パスワードが 同じでは ありません。",
    invalidPasswordConfirmMessage: "2つの パスワードが 同じでは ありません。",
    invalidPasswordExistingMessage: "今の パスワードが ちがいます。",
    invalidPasswordMinLengthMessage: "パスワードが 短いです。{0}文字か、もっと 長く してください。",
    invalidPasswordMaxLengthMessage: "パスワードが 長いです。{0}文字までに してください。",
    invalidPasswordMinDigitsMessage: "パスワードに 数字（すうじ）を {0}文字 入れてください。",
    invalidPasswordMinLowerCaseCharsMessage:
      "パスワードに 英語の 小さい 文字（a、b、c）を {0}文字 入れてください。",
    invalidPasswordMinUpperCaseCharsMessage:
      "パスワードに 英語の 大きい 文字（A、B、C）を {0}文字 入れてください。",
    invalidPasswordMinSpecialCharsMessage:
      "パスワードに 記号（きごう、!や#など）を {0}文字 入れてください。",
    invalidPasswordNotUsernameMessage: "メールアドレスと 同じ パスワードは 使えません。",
    invalidPasswordNotEmailMessage: "メールアドレスと 同じ パスワードは 使えません。",
    invalidPasswordNotContainsUsernameMessage: "メールアドレスが 入った パスワードは 使えません。",
    invalidPasswordHistoryMessage:
      "この パスワードは 前に 使いました。ほかの パスワードに してください。",
    invalidPasswordBlacklistedMessage:
      "この パスワードは ほかの 人が すぐに わかります。ほかの パスワードに してください。",
    invalidPasswordRegexPatternMessage:
      "この パスワードは 使えません。ほかの パスワードに してください。",
    invalidPasswordGenericMessage:
      "この パスワードは 使えません。ほかの パスワードに してください。",
    updatePasswordMessage: "つづけるには、新しい パスワードを きめてください。",
    resetPasswordMessage: "新しい パスワードを きめてください。",
    accountPasswordUpdatedMessage: "パスワードを かえました。",
  },
  en: {
    notMatchPasswordMessage: "The two passwords are not the same.",
    invalidPasswordConfirmMessage: "The two passwords are not the same.",
    invalidPasswordExistingMessage: "Your current password is not correct.",
    invalidPasswordMinLengthMessage: "The password needs at least {0} characters.",
    invalidPasswordMaxLengthMessage: "The password can have at most {0} characters.",
    invalidPasswordMinDigitsMessage: "The password needs at least {0} digits.",
    invalidPasswordMinLowerCaseCharsMessage: "The password needs at least {0} lower-case letters.",
    invalidPasswordMinUpperCaseCharsMessage: "The password needs at least {0} upper-case letters.",
    invalidPasswordMinSpecialCharsMessage: "The password needs at least {0} symbols.",
    invalidPasswordNotUsernameMessage: "Your password cannot be your e-mail address.",
    invalidPasswordNotEmailMessage: "Your password cannot be your e-mail address.",
    invalidPasswordNotContainsUsernameMessage: "Your password cannot contain your e-mail address.",
    invalidPasswordHistoryMessage:
      "You have used this password recently. Please choose another one.",
    invalidPasswordBlacklistedMessage: "This password is easy to guess. Please choose another one.",
    invalidPasswordRegexPatternMessage: "This password cannot be used. Please choose another one.",
    invalidPasswordGenericMessage: "This password cannot be used. Please choose another one.",
    updatePasswordMessage: "To continue, please set a new password.",
    resetPasswordMessage: "Please set a new password.",
    accountPasswordUpdatedMessage: "Your password has been changed.",
  },
});
