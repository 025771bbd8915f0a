using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

/// <summary>Where a text was published before: translated, adapted, reprinted, republished.</summary>
internal static partial class Republications
{
    private const int LongestNotice = 400;

    public static IEnumerable<ViaMention> Read(TextBlock block) =>
        block.Text.Length > LongestNotice || !block.Has(ProvenanceCues.Reprint) ? [] : Published().Matches(block.Text).Select(match => Mentions.Of(block, match)).OfType<ViaMention>();

    private const string Where = @"\s(?:the\s(?=\p{Lu})|l['’](?=\p{Lu}))?(?:" + SourceNames.Medium + ")?" + SourceNames.Pattern;

    [GeneratedRegex(@"(?<![\p{L}\d])(?i:(?:traduit|adapté|repris|republié|tiré|extrait|reproduit)e?s?\s(?:de\sl['’]\w+\s)?(?:par\s[^.]{2,40}\s)?(?:et\sadaptée?s?\s)?(?:avec\sl['’](?:aimable\s)?autorisation\s)?(?:à\spartir\s(?:de|du|d['’])|de|du|des|depuis|d['’]après|d['’]un\sarticle\s(?:de|du|paru\sdans))|(?:translated|adapted|excerpted|reprinted|reposted|republished|syndicated)\s(?:and\s\w+\s)?(?:with\spermission\s)?from(?:\san?\s(?:article|story|post|piece)\s(?:in|by|on|from|at))?"
        + @"|(?:republished|reprinted|reproduced|syndicated|re-?posted|cross-?posted)\s(?:here\s)?(?:with\s(?:the\s)?permission\s)?(?:from|on|of|at)|syndicated\sby|with\s(?:the\s)?(?:kind\s)?permission\s(?:of|from)|published\s(?:here\s)?(?:in\s(?:partnership|collaboration|association)|as\spart\sof\sa\spartnership)\swith"
        + @"|(?:read|see)\sthe\s(?:original|full\sstory|full\sarticle|full\spost)(?:\s(?:article|story|post|version|piece))?\s(?:on|at|in|here\son)|(?:lire|retrouve[zr]|voir|lisez)\s(?:l['’]article\soriginal|l['’]original|la\sversion\soriginale|l['’]article\scomplet)\s(?:sur|dans|chez)|(?:l['’]article\soriginal|l['’]original|version\soriginale|article\soriginal)\s(?:a\sété\s|est\s)?(?:parue?|publiée?)\s(?:sur|dans|par|chez|en\sanglais\s(?:sur|dans))"
        + @"|(?:first|originally|initially|previously|also)\s(?:appeared|published|posted|ran|printed|written|aired)\s(?:on|in|at|by|for)|(?:version\sof\sthis\s(?:article|story|piece|post|essay)|this\s(?:article|story|piece|post|essay))\s(?:was\s)?(?:(?:first|originally|also)\s)?(?:appear(?:s|ed)|ran|published|runs|comes)\s(?:on|in|at|by|from|courtesy\sof)|(?:article|story|post|piece|essay)\s(?:is|comes|was\sprovided)\s(?:courtesy\sof|from|by)|based\son\s(?:an?\s(?:article|story|report|post|interview)|reporting|original\sreporting|coverage)\s(?:by|from|in|at|published\s(?:by|in))|from\s(?:reporting|a\sreport|an\sarticle|a\sstory)\s(?:by|in)"
        + @"|(?:paru|publié|diffusé|apparu)e?s?\s(?:initialement|d['’]abord|à\sl['’]origine|originellement|pour\sla\spremière\sfois|en\spremier)\s(?:en\s\w+\s)?(?:sur|dans|par|chez)|(?:initialement|d['’]abord|originellement|à\sl['’]origine)\s(?:paru|publié|diffusé)e?s?\s(?:en\s\w+\s)?(?:sur|dans|par|chez)|(?:article|texte|billet)\s(?:est\s|a\sété\s)?(?:paru|publié)e?\s(?:dans|sur|en\spartenariat\savec)|en\spartenariat\savec"
        + @"|(?:ursprünglich|zuerst|zunächst|erstmals)\s(?:erschienen|veröffentlicht|publiziert)\s(?:bei|auf|in|im)(?:\s(?:der|dem))?|(?<=^\W*)(?:ursprünglich|zuerst)\s(?:bei|auf|in|im)|(?:erschien|erschienen|veröffentlicht)\s(?:zuerst|ursprünglich|zunächst|erstmals|auch)\s(?:bei|auf|in|im)(?:\s(?:der|dem))?|(?:übersetzt|übernommen|adaptiert)\s(?:aus|von)(?:\s(?:der|dem))?|mit\s(?:freundlicher\s)?genehmigung\s(?:von|der|des)|original(?:text|artikel|beitrag|fassung)?\s(?:ist|erschien|wurde)\s(?:\w+\s)?(?:bei|auf|in|im)(?:\s(?:der|dem))?"
        + @"|(?:publicad|aparecid|difundid)[oa]s?\s(?:originalmente|originariamente|inicialmente|por\sprimera\svez|primero)\s(?:en|por)|(?:originalmente|originariamente|inicialmente)\s(?:publicad|aparecid)[oa]s?\s(?:en|por)|(?:se\spublicó|apareció)\s(?:\w+mente\s|por\sprimera\svez\s|primero\s)?(?:en)|(?:traducid|adaptad|tomad|extraíd)[oa]s?\s(?:y\sadaptad[oa]\s)?(?:del?|desde)|(?:le[ae]r?|ver|lea)\sel\s(?:artículo\s)?original\sen|original\sen|con\s(?:el\s)?permiso\sde|reproducid[oa]\s(?:con\spermiso\s)?de"
        + @"|(?:pubblicat|apparso|tradott)\w*\s(?:originariamente\s|originalmente\s|per\sla\sprima\svolta\s)?(?:su|in|da)|publicad[oa]\soriginalmente\s(?:em|no|na|pel[oa])|oorspronkelijk\s(?:verschenen|gepubliceerd)\s(?:op|in|bij)|vertaald\suit)" + Where, RegexOptions.CultureInvariant)]
    private static partial Regex Published();
}
