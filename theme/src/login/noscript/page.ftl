<#-- The forms for those who read without scripts: the same questions, in the pages' own words. -->
<#assign page = xKeycloakify.pageId?remove_ending(".ftl")>
<#include "controls.ftl">

<div class="page">
  <header class="page-header"><div class="page-header-inner">
    <p class="page-owner">
      <span class="page-city">${msg("city.name")}</span>
      <span class="page-service">${msg("city.service")}</span>
    </p>
    <#if ((locale.supported)![])?size gt 1>
      <nav class="page-languages" aria-label="${msg("page.layout.languages")}"><ul>
        <#list properties.locales?split(",") as tag>
          <#list locale.supported?filter(each -> each.languageTag == tag) as language>
            <li><a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${language.label}</a></li>
          </#list>
        </#list>
      </ul></nav>
    </#if>
  </div></header>
  <main class="page-main">
  <#if message?? && message.summary?? && !["error", "info"]?seq_contains(page)
    && !(messagesPerField?? && wrong(["username", "password", "password-confirm", "email", "code", "totp", "consent"])?has_content)>
    <p class="<#if message.type == "error">error-message<#else>notice notice-${message.type}</#if>">${message.summary}</p>
  </#if>

  <#switch page>
  <#case "login">
    <form action="${url.loginAction}" method="post" novalidate>
      <@question "username" msg("page.login.label")/>
      <@mistake ["username"]/>
      <@input id="username" type="email" autocomplete="username" mode="email" value=(login.username)!"" fields=["username"]/>
      <#if realm.rememberMe>
        <label class="choice"><input type="checkbox" name="rememberMe" value="on"<#if (login.rememberMe)??> checked</#if>> ${msg("page.trust-device.trust")}</label>
        <p class="hint">${msg("page.trust-device.trustHint")}</p>
      </#if>
      <@submit msg("page.login.submit")/>
    </form>
    <#list (social.providers)![] as provider>
      <p><a class="button button-line" href="${provider.loginUrl}">
        <#if provider.alias == "line">${msg("page.login.line")}<#else>${msg("page.login.otherProvider", provider.displayName)}</#if>
      </a></p>
    </#list>
    <#if realm.registrationAllowed><p><a class="button button-secondary" href="${url.registrationUrl}">${msg("page.login.register")}</a></p></#if>
    <#break>
  <#case "email-address">
    <form action="${url.loginAction}" method="post" novalidate>
      <@question "email" msg("page.email-address.label." + purpose)/>
      <p>${msg("page.email-address.hint." + purpose, msg("city.service"))}</p>
      <@mistake ["email"]/>
      <@input id="email" type="email" autocomplete="email" mode="email" value=emailAddress!"" fields=["email"]/>
      <@submit msg("page.email-address.submit")/>
    </form>
    <#break>
  <#case "one-time-code">
    <form action="${url.loginAction}" method="post" novalidate>
      <@question "code" msg("page.one-time-code.label", codeLength)/>
      <p>${msg("page.one-time-code.sentTo")}<strong class="address">${emailAddress?has_content?then(emailAddress, maskedEmail)}</strong></p>
      <p>${msg("page.one-time-code.valid", expiresInMinutes)}</p>
      <@mistake ["code"]/>
      <@input id="code" type="text" autocomplete="one-time-code" mode="numeric" fields=["code"]/>
      <@submit msg("page.one-time-code.submit." + purpose)/>
    </form>
    <form action="${url.loginAction}" method="post" novalidate class="aside-form">
      <button type="submit" name="action" value="resend" class="button button-secondary">${msg("page.one-time-code.resend")}</button>
      <#if canChangeAddress>
        <button type="submit" name="action" value="change-address" class="button button-text">${msg("page.one-time-code.changeAddress")}</button>
      </#if>
    </form>
    <#break>
  <#case "registration-choice">
    <h1 class="heading">${msg("page.registration-choice.heading")}</h1>
    <p>${msg("page.registration-choice.confirmed", emailAddress)}</p>
    <form action="${url.loginAction}" method="post" novalidate class="options">
      <button type="submit" name="method" value="password" class="option">
        <span class="option-name">${msg("page.registration-choice.password")}</span>
        <span class="option-help">${msg("page.registration-choice.passwordHint")}</span>
      </button>
    </form>
    <p>${msg("page.registration-choice.withoutScript")}</p>
    <#break>
  <#case "webauthn-register">
    <h1 class="heading">${msg("page.webauthn-register.heading")}</h1>
    <p>${msg("page.webauthn-register.withoutScript")}</p>
    <form action="${url.loginAction}" method="post" novalidate>
      <#if registering!false><button type="submit" name="action" value="another-way" class="button button-secondary">${msg("page.webauthn-register.anotherWay")}</button></#if>
      <#if isAppInitiatedAction!false><button type="submit" name="cancel-aia" value="true" class="button button-secondary">${msg("page.webauthn-register.cancel")}</button></#if>
    </form>
    <#break>
  <#case "line-retry">
    <h1 class="heading">${msg("page.line-retry.heading")}</h1>
    <#if retryUrl?has_content>
      <p>${msg("page.line-retry.text")}</p>
      <p><a class="button button-primary" href="${retryUrl}">${msg("page.line-retry.retry")}</a></p>
      <p><a href="${otherWayUrl}">${msg("page.line-retry.otherWay")}</a></p>
    <#else>
      <p>${msg("page.line-retry.startAgain")}</p>
    </#if>
    <#break>
  <#case "link-line">
    <h1 class="heading">${msg("page.link-line.heading")}</h1>
    <p>${msg("page.link-line.account")} <strong class="address">${email}</strong></p>
    <ul class="spaced">
      <li>${msg("page.link-line.signIn")}</li>
      <li>${msg("page.link-line.kept")}</li>
    </ul>
    <form action="${url.loginAction}" method="post" novalidate>
      <@choose "confirm" msg("page.link-line.confirm") "primary"/>
      <@choose "cancel" msg("page.link-line.cancel")/>
    </form>
    <#break>
  <#case "register">
    <form action="${url.registrationAction}" method="post" novalidate>
      <@question "password" msg("page.register.label")/>
      <@newPassword "password"/>
      <@submit msg("page.register.submit")/>
    </form>
    <#break>
  <#case "login-update-password">
    <form action="${url.loginAction}" method="post" novalidate>
      <@question "password-new" msg("page.login-update-password.label")/>
      <@newPassword "password-new"/>
      <@submit msg("page.login-update-password.submit")/>
    </form>
    <#break>
  <#case "login-password">
    <form action="${url.loginAction}" method="post" novalidate>
      <@question "password" msg("page.login-password.label")/>
      <#if url.loginAction?contains("/login-actions/first-broker-login")>
        <p>${msg("page.login-password.linkWhy", msg("city.service"))}</p>
      </#if>
      <#if (auth.attemptedUsername)??><p>${msg("page.login-password.account")} <strong class="address">${auth.attemptedUsername}</strong></p></#if>
      <@mistake ["password"]/>
      <@input id="password" type="password" autocomplete="current-password" fields=["password"]/>
      <@submit msg("page.login-password.submit")/>
    </form>
    <#if signedInBefore!false>
      <#list (social.providers)![] as provider>
        <p><a class="button button-line" href="${provider.loginUrl}">${msg("page.login.line")}</a></p>
      </#list>
    <#else>
      <p><a href="${url.loginRestartFlowUrl}">${msg("page.login-password.otherAccount")}</a></p>
    </#if>
    <#break>
  <#case "login-otp">
    <form action="${url.loginAction}" method="post" novalidate>
      <@question "otp" msg("page.login-otp.label")/>
      <@mistake ["totp"]/>
      <@input id="otp" type="text" autocomplete="one-time-code" mode="numeric" fields=["totp"]/>
      <@submit msg("page.login-otp.submit")/>
    </form>
    <#break>
  <#case "select-authenticator">
    <h1 class="heading">${msg("page.select-authenticator.heading")}</h1>
    <form action="${url.loginAction}" method="post" novalidate class="options">
      <#list auth.authenticationSelections as selection>
        <button type="submit" name="authenticationExecution" value="${selection.authExecId}" class="option">
          <span class="option-name">${msg(selection.displayName)}</span>
        </button>
      </#list>
    </form>
    <#break>
  <#case "consents">
    <#include "consents.ftl">
    <#break>
  <#case "withdraw-account">
    <#include "withdraw-account.ftl">
    <#break>
  <#case "unlink-line">
    <#include "unlink-line.ftl">
    <#break>
  <#case "logout-confirm">
    <h1 class="heading">${msg("page.logout-confirm.heading")}</h1>
    <form action="${url.logoutConfirmAction}" method="post" novalidate>
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <@submit msg("page.logout-confirm.submit")/>
    </form>
    <#break>
  <#case "login-page-expired">
    <h1 class="heading">${msg("page.login-page-expired.heading")}</h1>
    <p>${msg("page.login-page-expired.text")}</p>
    <p><a class="button button-primary" href="${url.loginAction}">${msg("page.login-page-expired.continue")}</a></p>
    <p><a href="${url.loginRestartFlowUrl}">${msg("page.login-page-expired.restart")}</a></p>
    <#break>
  <#case "info">
    <#if (messageHeader!"")?has_content>
      <h1 class="heading">${msg(messageHeader)}</h1>
      <p>${message.summary}</p>
    <#else>
      <h1 class="heading">${message.summary}</h1>
    </#if>
    <#if (pageRedirectUri!"")?has_content>
      <p><a class="button button-primary" href="${pageRedirectUri}">${msg("page.info.back")}</a></p>
    <#elseif (actionUri!"")?has_content>
      <p><a class="button button-primary" href="${actionUri}">${msg("page.info.proceed")}</a></p>
    <#elseif (client.baseUrl)?has_content && !(skipLink!false)>
      <p><a class="button button-primary" href="${client.baseUrl}">${msg("page.info.back")}</a></p>
    </#if>
    <#break>
  <#case "error">
    <h1 class="heading">${msg("page.error.title")}</h1>
    <p class="error-message">${message.summary}</p>
    <p>${msg("page.error.next")}</p>
    <#break>
  <#default>
    <h1 class="heading">${msg("page.layout.scriptNeeded")}</h1>
    <p>${msg("page.layout.scriptNeededText")}</p>
  </#switch>

  <#if (auth.showTryAnotherWayLink())!false>
    <form action="${url.loginAction}" method="post" novalidate class="aside-form">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button type="submit" class="button button-text">${msg("page.layout.otherWay")}</button>
    </form>
  </#if>
  </main>
  <footer class="page-footer"><div class="page-footer-inner">
    <h2 class="page-footer-heading">${msg("page.layout.contact")}</h2>
    <p>${msg("city.contact")}</p>
    <p>${msg("page.layout.phone", properties.cityPhone!)} <span class="page-hours">${msg("city.hours")}</span></p>
  </div></footer>
</div>
