package dev.enishi.reports.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes a drawing fit for pages and mails: how its texts look stands beside them, where mail programs drop style sheets; it has no
 * ids, which the library makes by chance, and which meet others on a page; it says what it is; it can be scaled.
 */
final class Picture {
    private static final String FONTS =
            "'Hiragino Sans', 'Yu Gothic', Meiryo, 'Noto Sans CJK JP', 'Noto Sans JP', IPAexGothic, sans-serif";
    private static final String TITLE = "plot-title";
    private static final List<String> DROPPED = List.of("style", "defs");
    private static final List<String> DROPPED_ATTRIBUTES = List.of("id", "class", "clip-path");

    private final Document document;

    private Picture(Document document) {
        this.document = document;
    }

    /**
     * SVG in UTF-8.
     *
     * @param label what it shows, for those who do not see it
     */
    static byte[] of(String svg, String label) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            Picture picture = new Picture(document);
            picture.tidy();
            picture.name(label);
            return picture.written();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("The library draws SVG", e);
        }
    }

    private void tidy() {
        for (Element element : all()) {
            if (DROPPED.contains(element.getTagName())) {
                element.getParentNode().removeChild(element);
            } else {
                dress(element);
                DROPPED_ATTRIBUTES.forEach(element::removeAttribute);
            }
        }
    }

    private List<Element> all() {
        NodeList found = document.getElementsByTagName("*");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static void dress(Element element) {
        if (element.getTagName().equals("text")) {
            element.setTextContent(element.getTextContent().strip());
            boolean title = element.getAttribute("class").equals(TITLE);
            element.setAttribute("font-size", title ? "15" : "12");
            element.setAttribute("fill", title ? "#222222" : "#555555");
        }
    }

    private void name(String label) {
        Element root = document.getDocumentElement();
        root.removeAttribute("xmlns:xlink");
        root.setAttribute("viewBox", "0 0 " + Chart.WIDTH + " " + Chart.HEIGHT);
        root.setAttribute("width", String.valueOf(Chart.WIDTH));
        root.setAttribute("height", String.valueOf(Chart.HEIGHT));
        root.setAttribute("font-family", FONTS);
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", label);
    }

    private byte[] written() throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
