import OPC
import Vietnamese
import XMLTree

// MARK: - Text with emphasis and links

extension Renderer {
    mutating func write(_ rich: RichText, _ slot: Slot) {
        guard let run = slot.run else {
            write(rich.plainText, slot)
            return
        }
        var isFirst = true
        for paragraph in rich.paragraphs where !paragraph.allSatisfy({ $0.text.isEmpty }) {
            if !isFirst {
                if let between = run.between {
                    writer.bytes += between
                } else {
                    writer.bytes += run.openings[0] + run.lineBreak + run.closing
                }
            }
            isFirst = false
            for span in paragraph where !span.text.isEmpty { write(span, run, slot) }
        }
        noteWritten()
    }

    private mutating func write(_ span: RichText.Span, _ run: SlotRun, _ slot: Slot) {
        let form = (span.isBold ? 1 : 0) + (span.isItalic ? 2 : 0)
        let lines = ValueLines(span.text.nfc)
        noteStripped(lines.strippedCount, slot.tag)
        var link: String?
        if span.link != nil, !run.linkOpenings.isEmpty {
            link = span.safeLink
            if link == nil { noteUnsafe(span.link ?? "", slot.tag) }
        }
        if let link {
            writer.bytes += run.linkStart
            writer.attributeValue(relation(to: link, .hyperlink, isExternal: true))
            writer.raw("\">")
        }
        writer.bytes += link == nil ? run.openings[form] : run.linkOpenings[form]
        for (number, (_, line)) in lines.lines.enumerated() {
            if number > 0 { writer.bytes += run.lineBreak }
            writer.bytes += run.textStart
            writer.text(String(line).replacing("\t", with: " "))
            writer.bytes += run.textEnd
        }
        writer.bytes += run.closing
        if link != nil { writer.bytes += run.linkEnd }
    }
}

// MARK: - Pictures

extension Renderer {
    /// A picture in a line of text.
    mutating func write(_ picture: Picture, _ slot: Slot) {
        guard let run = slot.run, let part = media.part(for: picture) else {
            report(TagError(code: .notPrintable, evidence: picture.kind.rawValue), slot.tag)
            return
        }
        let size = Renderer.size(of: picture, slot.formatting, widest: run.widest, highest: plan.textHeight)
        let id = identities.fresh(.drawing)
        let link = relation(to: part.path, .image, isExternal: false)
        let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
        let extent = "cx=\"\(size.width)\" cy=\"\(size.height)\""
        writer.bytes += run.openings[0]
        writer.raw(slot.wordPrefix.isEmpty ? "<drawing>" : "<\(slot.wordPrefix):drawing>")
        writer.raw(
            "<wp:inline xmlns:wp=\"\(drawing)/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
        )
        writer.raw("<wp:extent \(extent)/><wp:docPr id=\"\(id)\" name=\"Picture \(id)\" descr=\"")
        writer.attributeValue(picture.description.nfc)
        writer.raw(
            "\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"\(drawing)/main\" noChangeAspect=\"1\"/>"
        )
        writer.raw(
            "</wp:cNvGraphicFramePr><a:graphic xmlns:a=\"\(drawing)/main\"><a:graphicData uri=\"\(drawing)/picture\">"
        )
        writer.raw(
            "<pic:pic xmlns:pic=\"\(drawing)/picture\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"\"/><pic:cNvPicPr/>"
        )
        writer.raw(
            "</pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"\(WordNames.relationships)\" r:embed=\"\(link)\"/>"
        )
        writer.raw(
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
        )
        writer.raw(
            "<a:ext \(extent)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        )
        writer.raw("</a:graphicData></a:graphic></wp:inline>")
        writer.raw(slot.wordPrefix.isEmpty ? "</drawing>" : "</\(slot.wordPrefix):drawing>")
        writer.bytes += run.closing
        noteWritten()
    }

    /// The size in EMU: as asked for or as the file says, never beyond the space there is, never distorted.
    static func size(
        of picture: Picture,
        _ formatting: Formatting,
        widest: Int,
        highest: Int
    ) -> (width: Int, height: Int) {
        let (w, h) = (Double(picture.width), Double(picture.height))
        var width = w * 914_400 / Double(picture.density)
        if let wanted = formatting.pictureWidth { width = Double(wanted) }
        if let wanted = formatting.pictureHeight {
            let fitting = Double(wanted) * w / h
            width = formatting.pictureWidth == nil ? fitting : min(width, fitting)
        }
        width = min(width, Double(widest), Double(highest) * w / h)
        return (max(1, Int(width)), max(1, Int(width * h / w)))
    }

    /// Takes the picture for a frame of the template; false when there is none to show.
    mutating func place(_ number: Int) -> Bool {
        let slot = plan.pictures[number]
        let value = evaluator.value(of: slot.expression)
        takeProblems(slot.tag)
        guard let value, !value.isEmpty else { return false }
        guard case .picture(let picture) = value else {
            report(TagError(code: .notAPicture, evidence: value.evidence), slot.tag)
            return false
        }
        guard let part = media.part(for: picture) else { return false }
        let link = relation(to: part.path, .image, isExternal: false)
        placed = Placed(link: link, crop: Renderer.crop(picture, slot), description: picture.description)
        noteWritten()
        return true
    }

    /// A picture shown for a frame of the template.
    struct Placed {
        var link = ""
        /// What is cut off (or, negative, left blank) on the left and right and above and below, in 1/1000 percent.
        var crop = (sides: 0, ends: 0)
        var description = ""
    }

    /// The blank margins that show the whole picture within a frame of another shape.
    static func crop(_ picture: Picture, _ slot: PictureSlot) -> (sides: Int, ends: Int) {
        let own = Double(picture.width) / Double(picture.height)
        let frame = Double(slot.width) / Double(slot.height)
        let margin = { (ratio: Double) in -Int((ratio - 1) / 2 * 100_000) }
        return own > frame ? (0, margin(own / frame)) : (margin(frame / own), 0)
    }

    mutating func writeCrop(_ name: ArraySlice<UInt8>) {
        let (sides, ends) = placed.crop
        guard sides < -250 || ends < -250 else { return }
        writer.raw("<")
        writer.bytes += name
        writer.raw(" l=\"\(sides)\" t=\"\(ends)\" r=\"\(sides)\" b=\"\(ends)\"/>")
    }
}
