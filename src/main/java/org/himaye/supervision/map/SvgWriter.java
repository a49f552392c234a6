package org.himaye.supervision.map;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG elements through the JDK's XML writer, which escapes every text and every attribute. */
final class SvgWriter {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    SvgWriter() {
        try {
            // The JDK's own factory: another one on the class path could write the same picture differently.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.setDefaultNamespace(NAMESPACE);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens the picture itself. */
    SvgWriter openRoot(String... attributes) {
        return write(() -> {
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            attributes(attributes);
        });
    }

    /** Opens an element; attributes are names and values in turn. */
    SvgWriter open(String element, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    /** Writes an element without content. */
    SvgWriter empty(String element, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    /** Writes an element that holds a text. */
    SvgWriter text(String element, String content, String... attributes) {
        return open(element, attributes)
                .write(() -> xml.writeCharacters(content))
                .close();
    }

    /** Closes the element opened last. */
    SvgWriter close() {
        return write(xml::writeEndElement);
    }

    /** Returns the picture. */
    String finish() {
        write(xml::close);
        return text.toString();
    }

    /** Returns a length with at most one decimal, by the same rule everywhere. */
    static String length(double length) {
        BigDecimal rounded =
                BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }

    private SvgWriter write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
