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
      <button type="submit">${msg("emailAddressSubmit")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
