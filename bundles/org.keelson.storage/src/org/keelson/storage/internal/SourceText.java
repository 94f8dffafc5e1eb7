// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of an XML file to text, strictly. Parsers differ in what they do with bytes that are not text in the declared
 * encoding, and none says where they are.
 */
final class SourceText {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");
    private static final int PROLOG = 200;

    private SourceText() {
    }

    /** @throws Refusal with the line of the first byte that is not text in the file's encoding */
    static CharBuffer decode(byte[] bytes) throws Refusal {
        int skip = 0;
        Charset charset;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            skip = 3;
            charset = StandardCharsets.UTF_8;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            skip = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            skip = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(bytes, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(bytes, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            charset = declared(bytes);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, text, true);
        if (result.isError()) {
            int length = Math.min(result.length(), in.remaining());
            String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, in.position(), in.position() + length);
            throw new Refusal("the bytes " + hex + " are not " + charset.name()
                    + " text; save the file in that encoding, or declare the one it has", line(text.flip()));
        }
        return text.flip();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset declared(byte[] bytes) throws Refusal {
        String prolog = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(prolog);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = matcher.group(1);
        try {
            // the declaration was readable byte by byte, so UTF-16 and the like cannot be true
            Charset charset = Charset.forName(name);
            return charset.newEncoder().maxBytesPerChar() >= 2 && charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refusal("declares the encoding \"" + name + "\", which is not known here", 1);
        }
    }

    private static int line(CharSequence text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }
}
