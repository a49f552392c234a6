package org.himaye.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The shipped fonts. Parsing them costs more than a letter, and a parsed font serves one thread at a time: so a pool. */
final class LetterFonts {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** Marks of the Unicode bidirectional algorithm and of joining that {@link BidirectionalText} obeys and does not print. */
    private static final BitSet ORDER = order();

    private final Deque<Parsed> idle = new ConcurrentLinkedDeque<>();

    private static BitSet order() {
        BitSet marks = new BitSet();
        // Non-joiner, joiner, left-to-right mark, right-to-left mark; never an override, which could turn a number
        // around.
        marks.set(0x200C, 0x2010);
        return marks;
    }

    /** Takes a set of parsed fonts out of the pool, parsing a new one when all are in use. */
    Parsed borrow() {
        Parsed parsed = idle.pollFirst();
        return parsed == null ? new Parsed() : parsed;
    }

    /** Puts a set back; not called after a failure, whose fonts are dropped. */
    void giveBack(Parsed parsed) {
        idle.addFirst(parsed);
    }

    /** One set of parsed fonts. */
    static final class Parsed {

        private final TrueTypeFont sans = parse("NotoSans-Regular");
        private final TrueTypeFont sansBold = parse("NotoSans-Bold");
        private final TrueTypeFont naskh = parse("NotoNaskhArabic-Regular");
        private final TrueTypeFont naskhBold = parse("NotoNaskhArabic-Bold");

        void embedInto(PDDocument document, PdfRendererBuilder builder) {
            use(document, builder, sans, "Noto Sans", NORMAL);
            use(document, builder, sansBold, "Noto Sans", BOLD);
            use(document, builder, naskh, "Noto Naskh Arabic", NORMAL);
            use(document, builder, naskhBold, "Noto Naskh Arabic", BOLD);
        }

        boolean knows(int codePoint) {
            // Format characters can turn the order of a line around.
            return codePoint == '\n'
                    || codePoint == '\r'
                    || codePoint == '\t'
                    || Character.getType(codePoint) != Character.FORMAT
                            && hasGlyph(sans, codePoint)
                            && hasGlyph(sansBold, codePoint);
        }

        /** Tells whether a document with both families prints a character, or leaves it out because it only steers the order. */
        boolean printsSomehow(int codePoint) {
            return knows(codePoint)
                    || hasGlyph(naskh, codePoint) && hasGlyph(naskhBold, codePoint)
                    || ORDER.get(codePoint);
        }

        private static boolean hasGlyph(TrueTypeFont font, int codePoint) {
            try {
                return font.getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static void use(
                PDDocument document, PdfRendererBuilder builder, TrueTypeFont font, String family, int weight) {
            builder.useFont(new OnFirstUse(document, font), family, weight, FontStyle.NORMAL, true);
        }

        private static TrueTypeFont parse(String name) {
            String path = "/fonts/" + name + ".ttf";
            try (InputStream font = LetterFonts.class.getResourceAsStream(path)) {
                if (font == null) {
                    throw new IllegalStateException("Missing " + path);
                }
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()));
                // Ligatures would swallow the dot that tells i from ı, and cost half of the rendering time.
                parsed.setEnableGsub(false);
                return parsed;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Adds a font to a document only when its first character needs it. */
    private static final class OnFirstUse extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;

        @SuppressWarnings("DataFlowIssue")
        OnFirstUse(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDType0Font supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
