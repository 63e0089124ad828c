package spplus.privacy.identifiers;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Numbers;
import spplus.privacy.text.Prose;

/** Whole dates after words that say a birth; a year or an age alone leads to no one. */
final class BirthDates implements Detector {

    private static final String MONTH =
            "(?:janvier|janv|fevrier|fevr?|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept"
                    + "|octobre|oct|novembre|nov|decembre|dec)\\.?";
    private static final String DATE =
            "((?:[0-3]?[0-9](?:er)?) ?(?:[/. -] ?[01]?[0-9] ?[/. -] ?|" + MONTH + " ?)(?:19|20)?[0-9]{2}(?![0-9]))";
    private static final Pattern BIRTH = Pattern.compile(
            "\\b(?:ne|nee|nes|nees|naissance|nais|naissances|ddn|anniversaire)(?:\\(e\\)s?|\\.e|-e)?(?![a-z])["
                    + " :=,(]{0,3}+"
                    + "(?:(?:est|etait|le|du|au|un|une|en|date|a|samedi|dimanche|lundi|mardi|mercredi|jeudi"
                    + "|vendredi|[a-z-]{3,20} le)[ :=(]{0,3}+){0,4}"
                    + DATE);

    /** « acte de naissance le 3 mars »: the day it was asked for. */
    private static final Pattern PAPERS = Pattern.compile(
            "\\b(?:actes?|extraits?|copie|livret|conge|prime|declaration) (?:de |d'acte de |d'extrait de )?$");

    private static final Numbers DATES = new Numbers(16, 3, 160, 4);

    @Override
    public void detect(Prose prose, Spotter spotter) {
        DATES.find(BIRTH, prose, matcher -> {
            if (!PAPERS.matcher(prose.before(matcher.start(), 24)).find()) {
                spotter.spot(FindingKind.BIRTH_DATE, matcher.start(1), matcher.end(1), 0.9);
            }
        });
    }
}
