package spplus.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import spplus.tabular.UnreadableTableException.Problem;

/** A part of a workbook, element after element; entities are never declared nor fetched. */
final class SheetXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    /** Characters of one cell: spreadsheets stop at some tens of thousands. */
    private static final int LONGEST_TEXT = 1 << 18;

    /** Bytes between two elements or attributes, which the parser holds whole. */
    private static final int LONGEST_STEP = 8 << 20;

    private final Steps steps;
    private final XMLStreamReader reader;

    SheetXml(InputStream bytes) {
        steps = new Steps(bytes);
        try {
            reader = FACTORY.createXMLStreamReader(steps);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** @return false at the end */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            steps.read = 0;
            reader.next();
            return true;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    boolean starts(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    /** By its name alone, as the two editions of the norm do not name their spaces the same; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds the characters being read, if it is any. */
    void addTo(StringBuilder text) {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > LONGEST_TEXT) {
                throw new UnreadableTableException(Problem.TOO_LARGE, "");
            }
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static UnreadableTableException malformed(XMLStreamException e) {
        return new UnreadableTableException(Problem.MALFORMED, String.valueOf(e.getMessage()));
    }

    /** Counts what one step of the parser reads. */
    private static final class Steps extends FilterInputStream {

        private long read;

        Steps(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(some);
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > LONGEST_STEP) {
                throw new UnreadableTableException(Problem.TOO_LARGE, "");
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
