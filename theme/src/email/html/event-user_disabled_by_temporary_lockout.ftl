<#import "template.ftl" as layout>
<@layout.emailLayout>
<#setting time_zone="Asia/Tokyo">
<#assign when = event.date?datetime?string("yyyy年M月d日 H時mm分")>
  <@layout.heading msg("eventLockedForNowHeading")/>
  <@layout.p>${msg("eventLockedForNowIntro")}</@layout.p>
  <@layout.p>${msg("eventWhenOnly", when)}</@layout.p>
  <@layout.p>${msg("eventUnknown")}</@layout.p>
</@layout.emailLayout>
