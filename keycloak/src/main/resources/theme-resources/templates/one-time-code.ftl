<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code'); section>
  <#if section = "header">
    ${msg("oneTimeCodeTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("oneTimeCodeSentTo", emailAddress?has_content?then(emailAddress, maskedEmail), expiresInMinutes)}</p>
      <p>
        <label for="code">${msg("oneTimeCodeLabel", codeLength)}</label><br>
        <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" autofocus
               <#if messagesPerField.existsError('code')>aria-invalid="true" aria-describedby="code-error"</#if>>
      </p>
      <#if messagesPerField.existsError('code')>
        <p id="code-error" role="alert">${messagesPerField.get('code')}</p>
      </#if>
      <p><button type="submit">${msg("oneTimeCodeSubmit")}</button></p>
    </form>
    <form action="${url.loginAction}" method="post">
      <#if (resendWaitSeconds > 0)><p>${msg("oneTimeCodeResendWait", resendWaitSeconds)}</p></#if>
      <button type="submit" name="action" value="resend">${msg("oneTimeCodeResend")}</button>
      <#if canChangeAddress>
        <button type="submit" name="action" value="change-address">${msg("oneTimeCodeChangeAddress")}</button>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
