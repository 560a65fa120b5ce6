<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("passwordResetHeading")}

${msg("passwordResetIntro")}

${msg("passwordResetLink")}
${link}

${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}

${msg("mailIgnore")}
</@layout.emailLayout>
