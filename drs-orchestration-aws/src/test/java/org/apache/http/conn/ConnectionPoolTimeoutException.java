package org.apache.http.conn;

import java.io.Serial;

/** As in Apache HttpClient 4. */
public class ConnectionPoolTimeoutException extends ConnectTimeoutException {
  @Serial private static final long serialVersionUID = 1L;
}
