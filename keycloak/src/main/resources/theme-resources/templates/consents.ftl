<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('consent'); section>
  <#if section = "header">
    ${msg("consentsTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg(firstTime?then("consentsFirst", "consentsAgain"))}</p>
      <#if messagesPerField.existsError('consent')>
        <p id="consent-error" role="alert">${messagesPerField.get('consent')}</p>
      </#if>
      <#list purposes as purpose>
        <p>
          <input type="hidden" name="version_${purpose.code}" value="${purpose.version}">
          <input id="consent-${purpose.code}" name="consent" type="checkbox" value="${purpose.code}"
                 aria-describedby="summary-${purpose.code}"
                 <#if purpose.given>checked</#if> <#if purpose.required>required</#if>>
          <label for="consent-${purpose.code}">${msg(purpose.required?then("consentsRequired", "consentsOptional"), purpose.name)}</label><br>
          <span id="summary-${purpose.code}">${purpose.summary}</span>
          <#if purpose.documentUrl?has_content>
            <a href="${purpose.documentUrl}" target="_blank" rel="noopener">${msg("consentsDocument", purpose.name)}</a>
          </#if>
        </p>
      </#list>
      <p><button type="submit">${msg("consentsSubmit")}</button></p>
      <button type="submit" name="action" value="decline" formnovalidate>${msg("consentsDecline")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
