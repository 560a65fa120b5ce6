<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('lastName'); section>
  <#if section = "header">
    ${msg("cardDetailsTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("cardDetailsText")}</p>
      <#if wholeName?has_content>
        <p>${msg("cardNameToSplit", wholeName)}</p>
        <#if messagesPerField.existsError('lastName')><p role="alert">${messagesPerField.get('lastName')}</p></#if>
        <label>${msg("lastName")} <input name="lastName" value="${familyName}" autocomplete="family-name"></label>
        <label>${msg("firstName")} <input name="firstName" value="${givenName}" autocomplete="given-name"></label>
      </#if>
      <dl>
        <#list ["lastName", "firstName", "birthdate", "gender", "town", "rest"] as name>
          <#if card[name]?has_content>
            <dt>${msg("cardField_" + name)}</dt>
            <dd>${(name = "gender")?then(msg("cardGender_" + card[name]), card[name])}<#if current[name]?has_content> (${msg("cardDetailsNow")} ${(name = "gender")?then(msg("cardGender_" + current[name]), current[name])})</#if></dd>
          </#if>
        </#list>
      </dl>
      <button type="submit" name="action" value="confirm">${msg("cardDetailsConfirm")}</button>
      <button type="submit" name="action" value="decline">${msg("cardDetailsDecline")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
