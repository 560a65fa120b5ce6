<#import "template.ftl" as layout>
<@layout.emailLayout>
<#setting time_zone="Asia/Tokyo">
<#assign when = event.date?datetime?string("yyyy年M月d日 H時mm分")>
<#assign from = event.ipAddress!"">
<#assign credential = msg("credential." + (event.getDetail("credential_type")!"unknown"))>
  <@layout.heading msg("eventUpdateCredentialHeading")/>
  <@layout.p>${msg("eventUpdateCredentialIntro", credential)}</@layout.p>
  <@layout.p>${msg("eventWhen", when, from)}</@layout.p>
  <@layout.p>${msg("eventUnknown")}</@layout.p>
</@layout.emailLayout>
