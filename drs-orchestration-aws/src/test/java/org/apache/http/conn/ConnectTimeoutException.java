package org.apache.http.conn;

import java.io.InterruptedIOException;
import java.io.Serial;

/** As in Apache HttpClient 4, which the SDK uses where it is on the class path. */
public class ConnectTimeoutException extends InterruptedIOException {
  @Serial private static final long serialVersionUID = 1L;
}
