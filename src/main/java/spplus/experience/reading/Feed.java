package spplus.experience.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.experience.reading.ReadingPages.Card;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

/** The Atom feed (RFC 4287) of any list: its twenty newest experiences. */
@Component
class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final PublicList list;
    private final PlatformSettings platform;
    private final Texts texts;
    private final Clock clock;

    Feed(PublicList list, PlatformSettings platform, Texts texts, Clock clock) {
        this.list = list;
        this.platform = platform;
        this.texts = texts;
        this.clock = clock;
    }

    void write(ListQuery query, HttpServletResponse response) {
        var found = list.list(query);
        response.setContentType("application/atom+xml;charset=UTF-8");
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, query, found);
            for (var card : found.cards()) {
                entry(xml, card);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void head(XMLStreamWriter xml, ListQuery query, ReadingPages.Listing found) throws XMLStreamException {
        var self = platform.absolute(SiteQueries.write(PublicList.PATH + ".atom", query));
        text(xml, "id", self);
        text(xml, "title", texts.t("experience.feed.title"));
        text(xml, "updated", newest(found).toString());
        link(xml, "self", self);
        link(xml, "alternate", platform.absolute(SiteQueries.write(PublicList.PATH, query)));
    }

    private void entry(XMLStreamWriter xml, Card card) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + card.id());
        text(xml, "title", card.title(), card.language());
        text(xml, "updated", card.publishedAt().toString());
        text(xml, "published", card.publishedAt().toString());
        link(xml, "alternate", platform.absolute(card.address()));
        xml.writeStartElement("author");
        text(xml, "name", texts.t("experience.feed.author"));
        xml.writeEndElement();
        text(xml, "summary", card.excerpt(), card.language());
        xml.writeEndElement();
    }

    private Instant newest(ReadingPages.Listing found) {
        return found.cards().stream()
                .map(Card::publishedAt)
                .max(Instant::compareTo)
                .orElse(clock.instant());
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        text(xml, element, text, null);
    }

    /** @param language the one of these words, null for that of the house */
    private static void text(XMLStreamWriter xml, String element, String text, @Nullable String language)
            throws XMLStreamException {
        xml.writeStartElement(element);
        if (language != null) {
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
        }
        // Control characters have no place in XML 1.0.
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }
}
