"""Words that invented names are made of, by sort and role. None is meant for a living person."""

SURNAME_FIRST = {"vi", "zh-vi", "zh", "ko", "km", "ja"}
GIVEN_FIRST = {"lo", "th"}

COUNTRY_SORTS = {
    "CN": "zh", "TW": "zh", "KR": "ko", "KP": "ko", "JP": "ja", "KH": "km", "LA": "lo", "TH": "th", "MM": "km",
    "RU": "ru", "BY": "ru", "UA": "ru", "KZ": "ru", "CU": "es", "ES": "es", "BR": "es", "PT": "es", "MX": "es",
    "AR": "es", "VE": "es", "CL": "es", "PE": "es", "PH": "es", "TR": "west", "SY": "west", "IR": "west",
    "IQ": "west", "SA": "west", "IL": "west", "EG": "west", "PK": "west", "IN": "south", "LK": "south", "NP": "south",
    "BD": "south", "ID": "malay", "MY": "malay", "BN": "malay", "VN": "vi",
}


def words(text):
    return text.split()


# Given words that bylines bear and that invented names do without (some are also names of states or plain words).
OTHER_GIVEN = words("Minh Đức Nhật Nam Hoài Thu An Lan Anh Ngọc Thanh Hương Linh Phương Bình Tâm Hùng Dũng Sơn Long "
                    "Nga Thái Việt Quỳnh Vũ Trung Giang Hằng Thủy Thuỷ Hoa Liên Huyền Phúc Dương")

POOLS = {
    "vi": {
        "family": words("Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Đinh Đoàn Trịnh Mai Đào Tạ Kiều Phùng Quách "
                        "Nghiêm Nguyễn Huỳnh Võ Lâm Hà Tô Cù"),
        "given": words("Khang Hải Kiên Lộc Quân Toàn Tuấn Thịnh Lợi Khoa Hậu Tín Đạt Phát Huy Thuận Chiến Khôi Tùng "
                       "Bách Hiếu Duy Quang Hữu Xuân Thế Khắc Gia Tiến Mạnh Đình Công Vinh Nghĩa Trí Luân Sáng Lương "
                       "Bằng Kha Triết Lực Khải Nhiên Thiệu Trác"),
        "female": words("Hạnh Thảo Trang Yến Oanh Loan Nhung Quyên Diễm Hiền Dung Thuỳ Lài Cúc Đào Vân Sương Hường "
                        "Thắm Trâm Tuyết Nguyệt Ngân Châu"),
    },
    "zh-vi": {
        "family": words("Lưu Triệu Chu Từ Tôn Mã Tạ Tống Tào Hứa Phùng Thẩm Tăng Bành Tưởng Tiêu Lục Cảnh Mạnh Tần "
                        "Ngụy Diêu Uông Trương"),
        "given": words("Kiến Chí Hiểu Văn Vĩnh Thiệu Trạch Cẩm Bỉnh Khải Diệu Tường Huy Thụ Phương Lâm Siêu Trấn Bác "
                       "Hạo Vĩ Cương Diễm Tuệ"),
    },
    "zh": {
        "family": words("Zhang Liu Chen Yang Zhao Zhou Xu Sun Zhu Guo Lin Luo Liang Song Tang Deng Feng Cao Peng Zeng "
                        "Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Cui Zhong Tan "
                        "Wang"),
        "given": words("Jianguo Minghua Xiaofeng Zhiyuan Haoran Guoliang Weimin Yifan Junjie Qiang Bolin Shaohua "
                       "Tianyu Yongsheng Zhenhua Kaiming Dehai Lixin Hongyu Guangming Ruifeng Wenbo"),
        "part": words("Wei Min Hua Jun Ping Hao Ming Lei Bo Tao Shan Qing Yong Rui"),
    },
    "ko": {
        "family": words("Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong "
                        "Moon Bae Baek Noh Heo Yoo Nam Chung Joo Woo Chang Jeong Ri Choe"),
        "given": words("Min Jae Hyun Seung Ji Ho Woo Sung Kyung Dong Jin Hee Soo Young Chul Il Tae Won Sang Byung Eun "
                       "Joon Ki Nam Hwan Sik Yong Geun Myung Beom Chan Seok Kwang Hyeok Uk Bin"),
    },
    "km": {
        "family": words("Sok Chea Heng Chhay Ouk Meas Hor Khieu Mam Nhem Pech Keat Yim Vong Chhum Ros Sam Neth Kong"),
        "given": words("Vannak Sophal Dara Sothea Vuthy Rithy Samnang Bunna Kosal Piseth Chanthou Sovann Makara Borey "
                       "Phalla Veasna Thavy Ratana"),
    },
    "lo": {
        "family": words("Vongsa Sisavath Keomany Phommachan Inthavong Douangchay Xayavong Soulivong Chanthala "
                        "Bouphanouvong Rattanavong Luangrath Phimmasone Sengdara Thepsouvanh Vannaxay"),
        "given": words("Bounthavy Khamsing Somphet Viengxay Phonesavanh Sengaloun Thongphet Khamphone Souksavanh "
                       "Bounmy Somboun Vanhkham Phoumy Sithong Khamlar Oudone"),
    },
    "th": {
        "family": words("Charoensuk Rattanakul Srisawat Wongsakul Boonyarit Thongdee Kaewmanee Suwannarat Phromsiri "
                        "Chaiwong Intarasak Limsakul"),
        "given": words("Somchai Wichai Kittisak Narong Prasert Surachai Thanakorn Anucha Manit Preecha Sombat Worawit "
                       "Chatchai Pichit"),
    },
    "ja": {
        "family": words("Okumura Fujisawa Hayashida Morimoto Nakagawa Kitajima Sugiyama Tokunaga Yoshimura Hirokawa "
                        "Matsuoka Uchida Shimizu Nagasawa Iwamoto Sakurai Tanabe Kawabata Miyashita Ogata Toyama "
                        "Kobayakawa Asakura Hoshino"),
        "given": words("Kenji Haruto Daisuke Satoshi Takumi Ryota Hiroki Naoki Shunsuke Tetsuya Kazuya Makoto Osamu "
                       "Yutaka Shinji Tomoya Koji Masato Hideo Isamu Noboru Akira"),
        "female": words("Akiko Yumiko Keiko Haruka Sachiko Naomi Tomoko Reiko Mariko Emiko"),
    },
    "ru": {
        "family": words("Sokolov Morozov Volkov Lebedev Kozlov Novikov Zaitsev Orlov Belov Komarov Gusev Titov Kuzmin "
                        "Baranov Frolov Zhukov Nikitin Sorokin Yegorov Polyakov Vinogradov Tarasov"),
        "given": words("Andrei Mikhail Nikolai Pavel Viktor Roman Yuri Konstantin Oleg Stepan Grigory Maxim Leonid "
                       "Valery Anton Denis Timur Gleb Fyodor Arseny"),
        "father": words("Ivanovich Petrovich Nikolaevich Sergeevich Andreevich Pavlovich Stepanovich"),
        "female": words("Olga Irina Tatiana Svetlana Yelena Galina"),
    },
    "es": {
        "family": words("Herrera Morales Ortega Delgado Vargas Navarro Romero Medina Aguilar Salazar Cabrera Fuentes "
                        "Paredes Villanueva Escobar Quintero Montoya Serrano Rojas Cordero Becerra Pineda"),
        "given": words("Andrés Ricardo Esteban Javier Rafael Ignacio Tomás Gustavo Hugo Mateo Ramón Sergio Adrián "
                       "Julián Emilio Rubén Leandro Óscar Camilo Bruno"),
        "female": words("Lucía Elena Marta Beatriz Carmen Paloma Inés Teresa"),
    },
    "west": {
        "family": words("Demir Kaya Yilmaz Arslan Haddad Mansour Karimi Sadeghi Darwish Nasser Khalil Farouk Aydin "
                        "Polat Rahimi Hamdan Toprak Shirazi Najjar Tekin"),
        "given": words("Kemal Emre Tarik Omar Karim Reza Farid Walid Samir Yusuf Selim Nadir Jamal Burak Cem Hadi "
                       "Rashid Orhan Murat Faisal"),
        "female": words("Leyla Zeynep Amira Yasmin Nadia Elif"),
    },
    "south": {
        "family": words("Sharma Verma Reddy Nair Iyer Kapoor Chatterjee Deshpande Menon Bhatia Kulkarni Mehra Banerjee "
                        "Pillai Joshi Saxena Rao Chauhan"),
        "given": words("Rajesh Anil Suresh Vikram Sanjay Arun Mohan Ashok Deepak Prakash Girish Nitin Mahesh Kiran "
                       "Ramesh Vijay Harish Manoj"),
        "female": words("Priya Lakshmi Anjali Kavita Meena Sunita"),
    },
    "malay": {
        "family": words("Hartono Santoso Wijaya Kusuma Setiawan Nugroho Hamzah Ismail Zulkifli Rahman Yusof Saputra "
                        "Gunawan Halim Osman Basri"),
        "given": words("Budi Agus Hasan Rizal Ahmad Faizal Bambang Eko Slamet Dewan Hafiz Iskandar Surya Teguh Yanto "
                       "Azlan"),
        "female": words("Siti Dewi Ratna Nurul Aminah"),
    },
    "en": {
        "family": words("Harlow Whitfield Marston Kessler Dunmore Ashby Langford Thornton Holloway Prescott Winslow "
                        "Garrick Fairbank Hadley Lockwood Bradshaw Carlisle Redmond Stanton Wexler Farrow Hollis "
                        "Kendrick Merrick Norwood Pemberton Radcliffe Sheffield Tolbert Underhill Vickers Wainwright "
                        "Colby Draper Eastman Fletcher Granger Hastings Ingram Jarvis Keating Lambert Mercer Nolan"),
        "given": words("Walter Gregory Stephen Raymond Philip Leonard Howard Douglas Gerald Martin Vincent Russell "
                       "Edmund Frederick Clifford Harold Norman Bernard Curtis Warren Gordon Alvin Desmond Felix "
                       "Rupert Julian Nigel Oscar Hubert Roland"),
        "female": words("Helen Margaret Caroline Frances Louise Eleanor Judith Harriet Sylvia Pamela Rosalind Marion"),
    },
}
