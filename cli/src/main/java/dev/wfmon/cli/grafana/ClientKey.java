package dev.wfmon.cli.grafana;

import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificate that we show to a server that asks for one, with its key: PEM files as a key store. */
final class ClientKey {

    /** Key stores want one; this one never leaves the process. */
    static final String PASSWORD = "wfmon";

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN (RSA |)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private ClientKey() {}

    static KeyStore read(Path certFile, Path keyFile) throws TargetException {
        try {
            byte[] pem = Files.readAllBytes(certFile);
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .toArray(Certificate[]::new);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("client", key(keyFile), PASSWORD.toCharArray(), chain);
            return store;
        } catch (IOException e) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    certFile + " or " + keyFile + " cannot be read; check GRAFANA_TLS_CERT_FILE and"
                            + " GRAFANA_TLS_KEY_FILE, or tls.cert-file and tls.key-file",
                    e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    certFile + " and " + keyFile + " are no certificate with its key in PEM form",
                    e);
        }
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException, TargetException {
        Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!pem.find()) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    file + " holds no private key without a password in PEM form;"
                            + " openssl pkcs8 -topk8 -nodes makes one of it");
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pem.group(1).isEmpty() ? der : pkcs8(der));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // It may be a key of the next algorithm.
            }
        }
        throw new InvalidKeySpecException("no key that this machine knows");
    }

    /** Wraps an RSA key of the older form (PKCS #1) into the newer one (RFC 5208). */
    private static byte[] pkcs8(byte[] pkcs1) {
        byte[] version = {2, 1, 0};
        byte[] rsa = {0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0};
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(version);
        body.writeBytes(rsa);
        body.writeBytes(der(4, pkcs1));
        return der(0x30, body.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        // Keys have from 256 to 65,535 bytes: two bytes of length.
        out.write(0x82);
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
