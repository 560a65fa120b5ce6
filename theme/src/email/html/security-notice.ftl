<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("securityNoticeHeading." + kind)/>
  <@layout.p>${msg("securityNoticeIntro." + kind)}</@layout.p>
  <@layout.p>${msg("eventWhenOnly", layout.timeOf(event))}<#if device?has_content><br>${msg("securityNoticeDevice", device)}</#if></@layout.p>
  <@layout.p>${msg("securityNoticeOwn")}</@layout.p>
  <@layout.p>${msg("securityNoticeAlarm")}</@layout.p>
  <@layout.button alarmUrl msg("securityNoticeAlarmLink")/>
</@layout.emailLayout>
