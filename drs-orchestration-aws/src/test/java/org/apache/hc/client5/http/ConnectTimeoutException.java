package org.apache.hc.client5.http;

import java.io.Serial;
import java.net.SocketTimeoutException;

/** As in Apache HttpClient 5. */
public class ConnectTimeoutException extends SocketTimeoutException {
  @Serial private static final long serialVersionUID = 1L;
}
