package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.ingest.meta.Mojibake;

/// What the label of an entry speaks of. Labels are in the language of the person; these are parts
/// of the words that Instagram's languages have for it. Where the shape of an entry tells, no label
/// is asked; a label that none of these words is in says nothing.
enum Label {
  /// The name that the account goes by.
  USERNAME(
      "username user_name benutzername nutzername gebruikersnaam utilisateur usuario utilizador"
          + " utente användarnamn brukernavn brugernavn käyttäjänimi użytkownik uživatelské"
          + " používateľské felhasználónév utilizator kullanıcı пользователя користувача χρήστη"
          + " ユーザー 사용자 用户名 用戶名 使用者名稱 nama_pengguna người_dùng"),
  /// What the person says about themselves.
  BIO(
      "bio steckbrief presentation esittely životopis bemutatkozás hakkında биограф о_себе βιογραφ"
          + " 自己紹介 소개 个人简介 個人簡介 tiểu_sử"),
  /// When the person was born.
  BIRTH(
      "birth geburt geboorte naissance nacimiento nascita nascimento födelse fødsels syntymä"
          + " urodzenia narození narodenia születés nașterii doğum рождения народження γέννησης"
          + " 生年月日 誕生日 생년월일 생일 出生 lahir ngày_sinh"),
  /// Whether only those whom the person let in see the account.
  PRIVATE(
      "privat private privad privé privaat yksityi prywatn soukrom súkromn privát gizli закрыт"
          + " частн закрит приватн ιδιωτικ 非公開 비공개 私密 不公开 不公開 pribadi riêng_tư"),
  /// Whether an address or a number was confirmed.
  CONFIRMED(
      "confirm verif bestätig bevestig bekreft bekräft bekræft vahvist potwierdz potvrz overen"
          + " megerősít onay doğrula подтвержд підтвердж επιβεβαι 確認 認証 확인 인증 验证 驗證 확인됨"
          + " dikonfirmasi xác_nhận"),
  /// An address for mail.
  MAIL("mail correo e-post epost courriel posta почт пошт メール 메일 邮箱 邮件 郵件"),
  /// What the person wrote under something.
  COMMENT(
      "comment kommentar opmerking reactie comentari kommentti komentar komentář hozzászólás yorum"
          + " коммент комент σχόλι コメント 댓글 评论 評論 留言 bình_luận"),
  /// Whose the thing is that was commented on.
  OWNER(
      "owner eigentümer inhaber besitzer eigenaar propriétaire propietari proprietári proprietari"
          + " titular ägare medieeier medieejer omistaja właściciel vlastník tulajdonos sahib владел"
          + " власник κάτοχ 所有者 소유자 拥有者 擁有者 pemilik chủ_sở_hữu");

  private final Pattern words;

  Label(String words) {
    this.words =
        Pattern.compile(
            Stream.of(words.split(" "))
                .map(word -> Pattern.quote(folded(word.replace('_', ' '))))
                .collect(Collectors.joining("|")));
  }

  /// Whether this label speaks of it.
  boolean isIn(String label) {
    return words.matcher(folded(label)).find();
  }

  /// The letters without their marks, in lower case (NFKD, UAX #15).
  static String folded(String text) {
    if (Mojibake.isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "");
  }
}
