import WordTemplate

extension TemplateMessage {
    static let phrases: [TemplateFault.Code: Phrase] = files.merging(tags) { $1 }.merging(blocks) { $1 }
        .merging(data) { $1 }.merging(remarks) { $1 }

    private static let files: [TemplateFault.Code: Phrase] = [
        .unreadablePackage: Phrase(
            "không đọc được tệp mẫu. Hãy mở bằng Word rồi lưu lại thành .docx.",
            "the template cannot be read. Open it in Word and save it as .docx."
        ),
        .unreadablePart: Phrase(
            "phần này của tệp bị hỏng. Hãy mở bằng Word để sửa rồi lưu lại.",
            "this part of the file is damaged. Open it in Word to repair and save it."
        ),
        .notADocument: Phrase(
            "tệp mẫu không phải văn bản Word. Hãy chọn tệp .docx.",
            "the template is no Word document. Please choose a .docx file."
        ),
    ]

    private static let tags: [TemplateFault.Code: Phrase] = [
        .unclosedTag: Phrase(
            "thẻ mở mà chưa đóng trong đoạn này. Hãy thêm {close} vào cuối thẻ.",
            "the tag is opened but not closed in this paragraph. Add {close} at its end."
        ),
        .unopenedTag: Phrase(
            "có dấu đóng thẻ mà không có dấu mở. Hãy thêm {open} vào đầu thẻ hoặc xóa dấu đóng.",
            "a tag is closed that was not opened. Add {open} in front or delete the closing mark."
        ),
        .emptyTag: Phrase(
            "thẻ trống. Hãy ghi tên mục cần in vào giữa {open} và {close}, hoặc xóa thẻ.",
            "the tag is empty. Write the name of a field between {open} and {close}, or delete the tag."
        ),
        .objectInTag: Phrase(
            "có hình, dấu ngắt hoặc chú thích nằm trong thẻ. Hãy chuyển ra ngoài thẻ.",
            "a picture, a break or a note stands inside the tag. Move it out of the tag."
        ),
        .unreadableExpression: Phrase(
            "không hiểu[ “{evidence}”] trong thẻ này.[ Có phải: {nearest}?] Hãy xem lại tên mục, chính tả và dấu ngoặc kép.",
            "[“{evidence}” in ]this tag is not understood.[ Did you mean: {nearest}?] Check the names, the spelling and the quotation marks."
        ),
        .legacyFont: Phrase(
            "thẻ gõ bằng phông chữ cũ[ ({evidence})], không phải Unicode. Hãy đổi sang phông Unicode như Times New Roman rồi gõ lại thẻ.",
            "the tag is typed in a font of the time before Unicode[ ({evidence})]. Choose a Unicode font such as Times New Roman and type it anew."
        ),
        .unknownFormat: Phrase(
            "không có cách trình bày[ “{evidence}”].[ Có phải: {nearest}?][ Các cách trình bày: {formats}.]",
            "there is no such format[ as “{evidence}”].[ Did you mean: {nearest}?][ The formats are: {formats}.]"
        ),
        .misplacedFormat: Phrase(
            "cách trình bày[ “{evidence}”] không dùng được ở thẻ này, hoặc còn thiếu chữ trong ngoặc kép.",
            "the format[ “{evidence}”] cannot be used in this tag, or lacks its words in quotation marks."
        ),
    ]

    private static let blocks: [TemplateFault.Code: Phrase] = [
        .unclosedBlock: Phrase(
            "chưa có thẻ kết thúc. Hãy thêm {open}hết{close} sau phần lặp lại hoặc phần có điều kiện.",
            "the end is missing. Add {open}hết{close} after the part that repeats or is conditional."
        ),
        .unopenedBlock: Phrase(
            "thẻ này không nằm trong phần lặp lại (mỗi) hay phần có điều kiện (nếu) phù hợp. Hãy thêm thẻ mở ở trên hoặc xóa thẻ này.",
            "this tag is not within a fitting repeated (mỗi) or conditional (nếu) part. Add the opening tag above or delete this one."
        ),
        .mismatchedEnd: Phrase(
            "thẻ kết thúc không khớp với thẻ mở[ “{other}”][ ở {otherPlace}]. Hãy ghi cùng một tên ở cả hai thẻ.",
            "the end does not fit the opening tag[ “{other}”][ in {otherPlace}]. Write the same name in both."
        ),
        .crossingBlocks: Phrase(
            "phần này chồng chéo với phần khác[ (“{other}”][, ở {otherPlace})]. Hãy đặt thẻ mở và thẻ kết thúc trong cùng một ô, cùng bảng, hoặc cùng ở ngoài bảng.",
            "this part overlaps another[ (“{other}”][, in {otherPlace})]. Put its opening and its end in the same cell, the same table, or both outside the table."
        ),
        .branchAfterElse: Phrase(
            "đã có “nếu không” ở phía trên; mỗi điều kiện chỉ có một “nếu không”, đặt cuối cùng. Hãy xóa hoặc chuyển thẻ này lên trước.",
            "there is a “nếu không” above; a condition has one, at its end. Delete this tag or move it before."
        ),
        .textBesideBranch: Phrase(
            "thẻ này phải đứng riêng một dòng hoặc một hàng của bảng[, vì phần “{other}” kéo dài nhiều đoạn]. Hãy chuyển chữ bên cạnh sang dòng khác.",
            "this tag must stand on a line or row of its own[, for “{other}” spans several paragraphs]. Move the text beside it to another line."
        ),
        .mergeCrossesBlock: Phrase(
            "hàng lặp lại có ô gộp dọc với hàng khác. Hãy tách ô đó trước khi lặp.",
            "the repeated row has a cell merged with another row. Split that cell first."
        ),
        .nestedTooDeep: Phrase(
            "các phần lồng nhau quá nhiều cấp[ (nhiều nhất {evidence})]. Hãy tách bớt.",
            "the parts are nested too deep[ (at most {evidence})]. Please take some apart."
        ),
        .misplacedTag: Phrase(
            "thẻ này phải đứng riêng một đoạn trong thân văn bản, ngoài bảng và khung chữ. Hãy chuyển thẻ ra đó.",
            "this tag must stand in a paragraph of its own in the text, outside tables and boxes. Move it there."
        ),
        .misplacedColumn: Phrase(
            "thẻ lặp cột và thẻ kết thúc phải nằm trong cùng một ô, ô đó không gộp ngang, bảng còn cột khác. Hãy chuyển hai thẻ vào một ô như vậy.",
            "the tag that repeats a column and its end must stand in one cell over one column, in a table with more. Move both into such a cell."
        ),
        .wordsBesidePictureTag: Phrase(
            "Văn bản thay thế (Alt text) của ảnh có chữ bên cạnh thẻ[: “{evidence}”], nên ảnh không được thay. Hãy xóa hết, chỉ để lại thẻ.",
            "the alt text of the picture has words beside the tag[: “{evidence}”], so that the picture would not be replaced. Delete all but the tag."
        ),
        .misplacedChart: Phrase(
            "thẻ {open}biểu đồ … theo …{close} phải là toàn bộ Văn bản thay thế (Alt text) của một biểu đồ. Hãy chuyển thẻ vào đó.",
            "the tag {open}biểu đồ … theo …{close} must be the whole alt text of a chart. Move it there."
        ),
        .chartNotFillable: Phrase(
            "biểu đồ này không điền được: cần biểu đồ cột, đường, tròn hay miền, mỗi loạt số liệu[ “{evidence}”] có đầu cột là tên một mục. Hãy sửa trong bảng số liệu của biểu đồ.",
            "this chart cannot be filled: it must be a column, line, pie or area chart whose series[ “{evidence}”] are headed by the name of a field. Mend the chart's table."
        ),
        .outsideLoop: Phrase(
            "số thứ tự chỉ dùng được trong phần lặp lại. Hãy đặt thẻ vào giữa {open}mỗi …{close} và {open}hết{close}.",
            "the running number works only in a repeated part. Put it between {open}mỗi …{close} and {open}hết{close}."
        ),
    ]

    private static let data: [TemplateFault.Code: Phrase] = [
        .missingName: Phrase(
            "không có mục[ “{evidence}”].[ Có phải: {nearest}?]",
            "there is no field[ “{evidence}”].[ Did you mean: {nearest}?]"
        ),
        .unknownOther: Phrase(
            "không có mục[ “{evidence}”].[ Nếu là chữ để so sánh, hãy đặt trong ngoặc kép: \"{evidence}\".][ Nếu là một mục, có phải: {nearest}?]",
            "there is no field[ “{evidence}”].[ If it is a text to compare with, put it in quotation marks: \"{evidence}\".][ If it is a field, did you mean: {nearest}?]"
        ),
        .notAList: Phrase(
            "mục này không phải danh sách nên không lặp hay đếm được[ (đang là {evidence})]. Hãy chọn tên của một danh sách.",
            "this is no list and cannot be repeated or counted[ (it is {evidence})]. Choose the name of a list."
        ),
        .notPrintable: Phrase(
            "mục này[ là {evidence},] không in thành một chữ được. Hãy chọn một mục bên trong, lặp bằng {open}mỗi …{close}, hoặc chỉ hỏi bằng {open}nếu có …{close}.",
            "this[ is {evidence} and] cannot be printed as one text. Choose a field within it, repeat it by {open}mỗi …{close}, or only ask by {open}nếu có …{close}."
        ),
        .notComparable: Phrase(
            "hai vế không so sánh được với nhau[: {evidence}]. Hãy so sánh số với số, ngày với ngày, chữ với chữ.",
            "the two sides cannot be compared[: {evidence}]. Compare numbers with numbers, dates with dates, texts with texts."
        ),
        .notANumber: Phrase(
            "[“{evidence}” ]không phải số.[ Nếu là ngày, hãy dùng: {nearest}.] Hãy sửa số liệu, hoặc bỏ cách trình bày số.",
            "[“{evidence}” ]is not a number.[ For a date, use: {nearest}.] Mend the figure, or remove the number format."
        ),
        .notADate: Phrase(
            "[“{evidence}” ]không phải ngày. Hãy ghi dạng 2024-01-05 hoặc 05/01/2024, hoặc bỏ cách trình bày ngày.",
            "[“{evidence}” ]is not a date. Write 2024-01-05 or 05/01/2024, or remove the date format."
        ),
        .divisionByZero: Phrase(
            "phép chia cho số 0. Hãy thêm điều kiện {open}nếu …{close} cho trường hợp này.",
            "a division by zero. Add a condition {open}nếu …{close} for this case."
        ),
        .ambiguousRow: Phrase(
            "hàng này có mục của nhiều danh sách[ ({evidence})]. Hãy thêm thẻ {open}mỗi …{close} để chọn danh sách được lặp.",
            "this row has fields of several lists[ ({evidence})]. Add a tag {open}mỗi …{close} that says which one repeats."
        ),
        .outputTooLarge: Phrase(
            "văn bản tạo ra lớn hơn mức cho phép[ ({evidence})]. Hãy chia danh sách thành nhiều lần.",
            "the document would be larger than allowed[ ({evidence})]. Split the list."
        ),
        .unevenColumns: Phrase(
            "các hàng của bảng có số cột khác nhau[ ({evidence})]. Hãy cho mọi hàng danh sách dài bằng nhau.",
            "the rows of the table would have different numbers of columns[ ({evidence})]. Give every row a list of the same length."
        ),
        .tooManyColumns: Phrase(
            "bảng có quá nhiều cột[ (nhiều nhất {evidence})]. Hãy chia danh sách hoặc lặp theo hàng.",
            "the table would have too many columns[ (at most {evidence})]. Split the list or repeat rows instead."
        ),
        .badPicture: Phrase(
            "ảnh không phải PNG hay JPEG. Hãy lưu ảnh lại thành một trong hai dạng này.",
            "the picture is neither PNG nor JPEG. Save it as one of these."
        ),
        .pictureTooLarge: Phrase(
            "ảnh lớn hơn mức cho phép[ ({evidence})]. Hãy thu nhỏ ảnh.",
            "the picture is larger than allowed[ ({evidence})]. Make it smaller."
        ),
        .notAPicture: Phrase(
            "ở đây cần một ảnh, nhưng dữ liệu là[ “{evidence}”] chữ hoặc số. Hãy đưa ảnh vào mục này; trong tệp dữ liệu, tên tệp ảnh ghi sau \"$picture\".",
            "a picture is wanted here, but the data holds[ “{evidence}”] text or a number. Put a picture in this field; in a file of data its name stands behind \"$picture\"."
        ),
        .chartTooLarge: Phrase(
            "biểu đồ có quá nhiều mục[ (nhiều nhất {evidence})]. Hãy chọn danh sách ngắn hơn.",
            "the chart has too many items[ (at most {evidence})]. Choose a shorter list."
        ),
        .tooManyRounds: Phrase(
            "các danh sách lồng nhau phải lặp quá nhiều lần[ (nhiều nhất {evidence})]. Hãy bớt cấp lặp hoặc chia dữ liệu.",
            "the nested lists would repeat too often[ (at most {evidence})]. Repeat on fewer levels or split the data."
        ),
    ]

    private static let remarks: [TemplateFault.Code: Phrase] = [
        .strippedCharacters: Phrase(
            "đã bỏ[ {evidence}] ký tự mà Word không chứa được. Nên xem lại dữ liệu.",
            "[{evidence} ]characters that Word cannot hold were left out. Please look at the data."
        ),
        .trackedChanges: Phrase(
            "mẫu còn thay đổi đang theo dõi; chương trình điền như đã chấp nhận tất cả. Nên chấp nhận hoặc từ chối trong Word (Xem lại → Chấp nhận).",
            "the template holds tracked changes and is filled as if all were accepted. Better accept or reject them in Word (Review → Accept)."
        ),
        .unsafeLink: Phrase(
            "liên kết[ “{evidence}”] không dẫn tới trang web hay hộp thư nên chỉ in chữ. Hãy dùng địa chỉ https hoặc mailto.",
            "the link[ “{evidence}”] leads to no web page or mailbox and was printed as text. Use https or mailto."
        ),
        .fieldNotFilled: Phrase(
            "trường trộn thư nằm trong một trường khác[ ({evidence})] mà chỉ Word tính được, nên chưa được điền. Hãy thay bằng thẻ {open}…{close}.",
            "a merge field stands within another field[ ({evidence})] that only Word can work out and was not filled. Use a tag {open}…{close} instead."
        ),
        .fallbackDropped: Phrase(
            "khung chữ có bản phụ cho Word cũ với nội dung khác; bản phụ đã được bỏ. Nên xóa khung chữ rồi vẽ lại.",
            "the text box has a copy for old versions of Word that says something else; the copy was left out. Better draw the box anew."
        ),
        .loneQuotationMark: Phrase(
            "có dấu « mà không có dấu » trong đoạn; chương trình coi là chữ bình thường.",
            "a « has no » in its paragraph; it is taken as plain text."
        ),
        .withoutMarks: Phrase(
            "thẻ gõ không dấu[, được hiểu là “{nearest}”]. Nên gõ đủ dấu.",
            "the tag is typed without marks[ and taken as “{nearest}”]. Better type the marks."
        ),
        .textBesideTags: Phrase(
            "chữ bên cạnh thẻ sẽ lặp lại cùng thẻ. Nếu không muốn, hãy đặt thẻ trên dòng riêng.",
            "the text beside the tag repeats with it. If that is not meant, put the tag on a line of its own."
        ),
        .pictureWithoutTag: Phrase(
            "Văn bản thay thế (Alt text) của ảnh này là tên một mục nhưng không phải thẻ, nên ảnh giữ nguyên.[ Nếu muốn thay ảnh, hãy ghi {open}{nearest}{close}.]",
            "the alt text of this picture is the name of a field but no tag; the picture stays.[ To replace it, write {open}{nearest}{close}.]"
        ),
        .repeatsByItself: Phrase(
            "hàng này tự lặp lại[ theo danh sách “{evidence}”].",
            "this row repeats by itself[ for the list “{evidence}”]."
        ),
        .looksLikeTag: Phrase(
            "chữ này giống một thẻ gõ thiếu dấu ngoặc hay lẫn kiểu Telex, và sẽ in nguyên như vậy.[ Có phải: {evidence}?]",
            "this looks like a tag with a brace missing or mangled by Telex typing, and is printed as it is.[ Did you mean: {evidence}?]"
        ),
    ]
}
