<#import "template.ftl" as layout>
<@layout.emailLayout>
<#assign credential = msg("credential." + (event.getDetail("credential_type")!"unknown"))>
  <@layout.heading msg("eventRemoveCredentialHeading")/>
  <@layout.p>${msg("eventRemoveCredentialIntro", credential)}</@layout.p>
  <@layout.p>${msg("eventWhen", layout.timeOf(event), event.ipAddress!"")}</@layout.p>
  <@layout.p>${msg("eventUnknown")}</@layout.p>
</@layout.emailLayout>
