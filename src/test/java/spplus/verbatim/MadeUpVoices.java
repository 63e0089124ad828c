package spplus.verbatim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/** Experiences that nobody lived, with the feeling and the axes they were made of, in the official columns. */
public final class MadeUpVoices {

    public static final String HEADER =
            "ID expérience;Titre;Description;Ressenti usager;Accessibilité;Information/Explication;Relation;"
                    + "Réactivité;Simplicité/Complexité;Hors structure";

    private static final String[][][] SENTENCES = {
        {
            {
                "Le site est très accessible et je me suis connecté sans difficulté.",
                "J'ai obtenu un rendez-vous au guichet dès le lendemain.",
                "Le bureau est ouvert le samedi, c'est très pratique.",
                "On joint facilement le service par téléphone."
            },
            {
                "Impossible de joindre le standard, la ligne est toujours occupée.",
                "Le site plante à chaque connexion, je n'arrive pas à accéder à mon compte.",
                "Aucun créneau de rendez-vous n'est disponible avant trois mois.",
                "Le guichet est fermé trois jours par semaine et beaucoup trop loin."
            }
        },
        {
            {
                "Les explications étaient claires et complètes.",
                "Tout est bien expliqué sur la page d'accueil.",
                "On m'a très bien renseignée sur les pièces à fournir.",
                "Le courrier était facile à comprendre."
            },
            {
                "Les consignes sont contradictoires et le courrier est incompréhensible.",
                "Aucune information sur le motif du refus.",
                "On ne trouve nulle part la liste des documents demandés.",
                "J'ai été mal informé, personne ne sait expliquer la règle."
            }
        },
        {
            {
                "L'agent qui m'a reçue a été aimable et professionnel.",
                "Un accueil chaleureux, une personne à l'écoute.",
                "Le personnel est souriant et compétent.",
                "La conseillère a pris le temps avec beaucoup de gentillesse."
            },
            {
                "L'agent a été désagréable et méprisant.",
                "On m'a raccroché au nez sans un mot d'excuse.",
                "Un accueil froid, aucune politesse.",
                "La personne au guichet a refusé de m'écouter."
            }
        },
        {
            {
                "La réponse est arrivée en moins de deux jours.",
                "Traitement très rapide de mon dossier.",
                "Je n'ai pas attendu, tout était réglé en quelques minutes.",
                "Les délais annoncés ont été respectés."
            },
            {
                "Toujours pas de réponse après six mois d'attente.",
                "Mon dossier est en cours de traitement depuis un an.",
                "J'ai relancé plusieurs fois, sans aucune nouvelle.",
                "Trois heures d'attente pour rien."
            }
        },
        {
            {
                "La démarche est simple et intuitive.",
                "Le formulaire se remplit facilement, sans aucun problème.",
                "Quelques étapes suffisent, un jeu d'enfant.",
                "Tout est fluide du début à la fin."
            },
            {
                "Le formulaire est une usine à gaz.",
                "Il a fallu recommencer la saisie quatre fois, c'est très compliqué.",
                "On demande beaucoup trop de papiers, toujours les mêmes.",
                "La démarche est un véritable parcours du combattant."
            }
        }
    };

    private static final String[] PLACES = {
        "à la mairie de Valombreuse",
        "à la caisse de Brumeval",
        "à la préfecture",
        "au centre des impôts",
        "à l'hôpital",
        "au consulat",
        "sur le portail en ligne",
        "à l'école"
    };
    private static final String[] TITLES = {
        "Demande de passeport",
        "Carte grise",
        "Mon dossier de retraite",
        "Renouvellement de titre",
        "Aide au logement",
        "Acte de naissance",
        "Inscription scolaire"
    };
    private static final String[] GLAD = {
        "Merci beaucoup à toute l'équipe.",
        "Bravo, continuez ainsi !",
        "Je suis ravie de ce service.",
        "Excellente expérience."
    };
    private static final String[] CROSS = {
        "C'est inadmissible.",
        "Quelle honte pour un service public !",
        "Je suis en colère et désemparé.",
        "Une catastrophe du début à la fin."
    };
    private static final String[] MILD = {
        "Il serait souhaitable d'améliorer ce point.",
        "Dommage, car le reste va bien.",
        "Peut-être pourriez-vous revoir cela.",
        "Dans l'ensemble, c'est correct."
    };

    private final Random random;

    public MadeUpVoices(long seed) {
        random = new Random(seed);
    }

    /** One row, axes in the order of {@link Axis}, null where nothing is said of it. */
    public record Voice(String id, String title, String body, Feeling feeling, Feeling[] axes) {

        String csv() {
            var line = new StringBuilder(
                    id + ";\"" + title + "\";\"" + body.replace("\"", "\"\"") + "\";" + word(feeling));
            for (var axis : axes) {
                line.append(';').append(axis == null ? "" : word(axis));
            }
            return line.append(";Non").toString();
        }

        private static String word(Feeling feeling) {
            return switch (feeling) {
                case POSITIVE -> "Positif";
                case NEUTRAL -> "Neutre";
                case NEGATIVE -> "Négatif";
            };
        }
    }

    public List<Voice> voices(int count) {
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < count; i++) {
            voices.add(voice("x" + (i + 1), Feeling.values()[i % 3]));
        }
        return voices;
    }

    /** The voices in a file such as the official export. */
    public static Path write(Path file, List<Voice> voices) throws IOException {
        var lines = new ArrayList<String>();
        lines.add('\uFEFF' + HEADER);
        voices.forEach(voice -> lines.add(voice.csv()));
        return Files.write(file, lines);
    }

    private Voice voice(String id, Feeling feeling) {
        var axes = new Feeling[Axis.values().length];
        var body = new StringBuilder("Je me suis rendu ").append(one(PLACES)).append(". ");
        int said = 1 + random.nextInt(3);
        for (int i = 0; i < said; i++) {
            int axis = random.nextInt(axes.length);
            boolean good = feeling == Feeling.POSITIVE || feeling == Feeling.NEUTRAL && random.nextBoolean();
            if (axes[axis] == null) {
                axes[axis] = good ? Feeling.POSITIVE : Feeling.NEGATIVE;
                body.append(feeling == Feeling.NEUTRAL && i > 0 ? "Cependant : " : "")
                        .append(one(SENTENCES[axis][good ? 0 : 1]))
                        .append(' ');
            }
        }
        body.append(one(feeling == Feeling.POSITIVE ? GLAD : feeling == Feeling.NEGATIVE ? CROSS : MILD));
        return new Voice(id, one(TITLES), body.toString(), feeling, axes);
    }

    private String one(String[] some) {
        return some[random.nextInt(some.length)];
    }
}
