package dev.lethe.web.assistant;

import module java.base;

/// What the API says when it cannot do what was asked, in OpenAI's shape.
public final class ApiError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String code;
  private final String param;

  /// @param status the HTTP status
  /// @param param the member that is wrong, or empty text
  ApiError(int status, String type, String code, String param, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }

  /// A request that is wrong.
  static ApiError wrong(String param, String message) {
    return new ApiError(400, "invalid_request_error", "invalid_value", param, message);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  String code() {
    return code;
  }

  String param() {
    return param;
  }
}
