<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('email'); section>
  <#if section = "header">
    ${msg("emailAddressTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("emailAddressHelp." + purpose)}</p>
      <p>
        <label for="email">${msg("emailAddressLabel")}</label><br>
        <input id="email" name="email" type="email" autocomplete="email" inputmode="email" required autofocus
               value="${emailAddress}"
               <#if messagesPerField.existsError('email')>aria-invalid="true" aria-describedby="email-error"</#if>>
      </p>
      <#if messagesPerField.existsError('email')>
        <p id="email-error" role="alert">${messagesPerField.get('email')}</p>
      </#if>
      <button type="submit">${msg((purpose == "counter")?then("counterCodeSubmit", "emailAddressSubmit"))}</button>
    </form>
    <#if ["reset-password", "counter", "change-address"]?seq_contains(purpose)>
      <form action="${url.loginAction}" method="post">
        <#if purpose == "reset-password">
          <button type="submit" name="action" value="use-counter-code">${msg("resetUseCounterCode")}</button>
        <#elseif purpose == "counter">
          <button type="submit" name="action" value="use-mail">${msg("resetUseMail")}</button>
        <#else>
          <button type="submit" name="action" value="cancel">${msg("emailAddressCancel")}</button>
        </#if>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
