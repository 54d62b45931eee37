package dev.wfmon.cli.grafana;

import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates to trust: the usual ones and those of a file. */
final class Certificates {

    private Certificates() {}

    static KeyStore read(Path file) throws TargetException {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("file-" + number++, certificate);
            }
            if (number == 0) {
                throw new TargetException(Reason.UNAVAILABLE, file + " holds no certificate in PEM form");
            }
            addUsual(trusted);
            return trusted;
        } catch (IOException e) {
            throw new TargetException(
                    Reason.UNAVAILABLE, file + " cannot be read; check GRAFANA_TLS_CA_FILE and tls.ca-file", e);
        } catch (GeneralSecurityException e) {
            throw new TargetException(Reason.UNAVAILABLE, file + " holds no certificate in PEM form", e);
        }
    }

    private static void addUsual(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        int number = 0;
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                for (X509Certificate certificate : x509.getAcceptedIssuers()) {
                    trusted.setCertificateEntry("usual-" + number++, certificate);
                }
            }
        }
    }
}
