<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('counter-code'); section>
  <#if section = "header">
    ${msg("counterCodeTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>
        <label for="counter-code">${msg("counterCodeLabel", codeLength)}</label><br>
        <input id="counter-code" name="counter-code" type="text" autocomplete="off" autofocus
               <#if messagesPerField.existsError('counter-code')>aria-invalid="true" aria-describedby="counter-code-error"</#if>>
      </p>
      <#if messagesPerField.existsError('counter-code')>
        <p id="counter-code-error" role="alert">${messagesPerField.get('counter-code')}</p>
      </#if>
      <p><button type="submit">${msg("counterCodeSubmit")}</button></p>
    </form>
    <form action="${url.loginAction}" method="post">
      <button type="submit" name="action" value="change-address">${msg("oneTimeCodeChangeAddress")}</button>
      <button type="submit" name="action" value="use-mail">${msg("resetUseMail")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
