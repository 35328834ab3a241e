/// What a regulation or workflow file should hold at a place: the modules say it in English, here it is in Vietnamese.
enum Expectation {
    static func text(_ english: String, _ language: Language) -> String {
        guard language == .vi else { return english }
        for (pattern, vietnamese) in patterns {
            guard let hole = pattern.firstRange(of: "…") else {
                if english == pattern { return vietnamese }
                continue
            }
            let (head, tail) = (pattern[..<hole.lowerBound], pattern[hole.upperBound...])
            guard english.hasPrefix(head), english.hasSuffix(tail), english.count > head.count + tail.count
            else {
                continue
            }
            let inner = english.dropFirst(head.count).dropLast(tail.count)
            return vietnamese.replacing("…", with: String(inner))
        }
        return english
    }

    /// English pattern and Vietnamese; "…" is what varies, and the first that fits counts.
    static let patterns: [(String, String)] = [
        ("+1", "+1"),
        (
            "0 < num ≤ den, and num < den for \">\"",
            "tử số lớn hơn 0 và không quá mẫu số; với dấu “>” thì nhỏ hơn mẫu số"
        ),
        ("1 to 3650 days", "từ 1 đến 3650 ngày"),
        ("1 to 60 seconds", "từ 1 đến 60 giây"),
        ("1 to 50 years", "từ 1 đến 50 năm"),
        ("1 to 50", "từ 1 đến 50"),
        ("…, as the folder is named", "…, như tên thư mục"),
        ("…, as the file is named", "…, như tên tệp"),
        ("an earlier version, such as 1", "một bản trước đây, ví dụ 1"),
        ("a date yyyy-MM-dd", "ngày dạng 2024-01-05"),
        ("a day of the week, \"saturday\"", "tên ngày trong tuần bằng tiếng Anh, ví dụ \"saturday\""),
        ("a year, \"2024\"", "một năm, ví dụ \"2024\""),
        ("days of the year …, \"first..last\"", "các ngày trong năm …, dạng \"2024-02-08..2024-02-14\""),
        ("working days, or working days: a role", "số ngày làm việc, hoặc số ngày làm việc: vai trò"),
        ("a day after the end of …", "một ngày sau khi kết thúc …"),
        ("a day after …", "một ngày sau …"),
        ("a day not before …", "một ngày không trước …"),
        ("a formula that does not come back to itself", "công thức không quay lại chính nó"),
        ("a list of maps", "danh sách các nhóm mục"),
        ("a list", "một danh sách"),
        ("a map by id", "nhóm mục, mỗi mục mang một mã"),
        ("a map with null at the keys to remove", "nhóm mục, ghi null ở mục cần bỏ"),
        ("a map with …", "nhóm mục gồm …"),
        ("a map", "một nhóm mục"),
        ("a month and day of every year, \"12-10\"", "tháng và ngày hằng năm, ví dụ \"12-10\""),
        ("a name and date, or null", "tên người xác nhận và ngày, hoặc null"),
        ("never, or entering with needs", "never, hoặc entering kèm needs"),
        ("the states of one other kind of object", "các bước của đúng một loại hồ sơ khác"),
        ("a name or a list of names", "một tên hoặc danh sách tên"),
        ("a number with a point, \"1.5\"", "số có dấu chấm, ví dụ \"1.5\""),
        ("a regulation that does not extend itself", "bộ quy định không kế thừa chính nó"),
        ("a value of its own, for it is never inherited", "giá trị riêng, vì mục này không được kế thừa"),
        ("a value, or null while unknown", "giá trị, hoặc null khi chưa rõ"),
        ("a whole number", "số nguyên"),
        ("a year not before …", "năm không trước …"),
        ("all of them, or all null", "đủ tất cả, hoặc đều là null"),
        ("an id or a list of ids", "một mã hoặc danh sách mã"),
        ("at least one check", "ít nhất một điều kiện"),
        ("at most … levels", "nhiều nhất … cấp"),
        ("at most … bytes", "nhiều nhất … byte"),
        ("exactly one of …", "đúng một trong: …"),
        (
            "name@version, or name@version: {parameter: value}",
            "tên@phiên bản, hoặc tên@phiên bản: {tham số: giá trị}"
        ),
        (
            "names, numbers, + - * /, brackets or sum(a, b), from character …",
            "tên chỉ tiêu, số, + - * /, dấu ngoặc hoặc sum(a, b), từ ký tự …"
        ),
        ("one of …", "một trong: …"),
        ("readable UTF-8", "chữ Unicode (UTF-8) đọc được"),
        ("regulation.yaml", "regulation.yaml"),
        ("required, or {list: a list of reasons}", "required, hoặc {list: danh mục lý do}"),
        ("small letters, digits and hyphens", "chữ thường không dấu, chữ số và dấu gạch nối"),
        ("text, a number or a list", "chữ, số hoặc danh sách"),
        ("text", "chữ"),
        ("the id of a class of the movement", "mã một đối tượng của phong trào"),
        ("the id of a regulation", "mã một bộ quy định"),
        ("the id of a …", "mã của mục … đã khai báo"),
        ("true, false or group", "true, false hoặc group"),
        ("true or false", "true hoặc false"),
        ("đồng a month, above 0", "số đồng mỗi tháng, lớn hơn 0"),
        ("đồng, above 0", "số đồng, lớn hơn 0"),
        ("a key that is not plain text", "tên mục không phải chữ thường"),
        ("only some of num, den, op", "chỉ có một phần trong num, den, op"),
        ("no test", "không có phép kiểm tra"),
        ("not a share", "không phải tỷ lệ"),
        ("nothing", "chưa có gì"),
        ("unreadable", "không đọc được"),
        ("from …", "từ …"),
        ("list of states of …", "danh sách bước của …"),
        ("list of actions of …", "danh sách thao tác của …"),
        ("list of …", "danh sách gồm: …"),
        ("list", "một danh sách"),
        ("number", "số"),
    ]
}
