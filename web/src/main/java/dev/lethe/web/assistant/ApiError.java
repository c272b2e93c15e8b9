package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.Silenced;

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

  /// Too many are asking.
  static ApiError later(String message) {
    return new ApiError(429, "rate_limit_error", "rate_limit_exceeded", "", message);
  }

  /// The model does not speak now.
  static ApiError silenced(Silenced why) {
    return new ApiError(
        503, "service_unavailable", "model_silenced", "", String.valueOf(why.getMessage()));
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
