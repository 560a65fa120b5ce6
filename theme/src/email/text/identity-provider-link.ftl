<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("providerLinkHeading", identityProviderDisplayName)}

${msg("providerLinkIntro", identityProviderDisplayName)}

${msg("providerLinkLink")}
${link}

${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}

${msg("mailIgnore")}
</@layout.emailLayout>
